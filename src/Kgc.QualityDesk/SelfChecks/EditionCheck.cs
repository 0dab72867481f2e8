using System.Globalization;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What an edition must fulfil before anybody is asked by it.</summary>
internal static partial class EditionCheck
{
    public const int MostStages = 9, MostCriteria = 40, TextLength = 400, NameLength = 120;

    public static IReadOnlyList<string> Of(CriteriaEdition edition)
    {
        List<string> problems = [];
        if (!EditionForm().IsMatch(edition.Edition))
        {
            problems.Add("„edition“ braucht 1 bis 16 Buchstaben, Ziffern oder Striche.");
        }

        Text(problems, "", ("name", edition.Name, NameLength), ("owner", edition.Owner, NameLength), ("note", edition.Note, TextLength));
        if (edition.Criteria.Count is 0 or > MostCriteria)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"„criteria“ braucht 1 bis {MostCriteria} Kriterien."));
        }

        problems.AddRange(edition.Criteria.GroupBy(c => c.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"Das Kriterium {g.Key} steht mehrmals da."));
        CheckShort(edition, problems);
        foreach (var criterion in edition.Criteria)
        {
            CheckCriterion(criterion, problems);
        }

        return problems;
    }

    private static void CheckShort(CriteriaEdition edition, List<string> problems)
    {
        var (known, chosen) = (edition.Short.Fixed, edition.Short.Chosen);
        problems.AddRange(known.Where(code => edition.Find(code) is null).Select(code => $"„short“ nennt {code}; das Kriterium gibt es nicht."));
        if (known.Distinct(StringComparer.OrdinalIgnoreCase).Count() != known.Count)
        {
            problems.Add("„short.fixed“ nennt ein Kriterium mehrmals.");
        }

        if (chosen < 0 || known.Count + (long)chosen is < 1 || known.Count + (long)chosen > edition.Criteria.Count)
        {
            problems.Add("Der kurze Durchgang („short“) braucht mindestens ein Kriterium und höchstens alle.");
        }
    }

    private static void CheckCriterion(Criterion criterion, List<string> problems)
    {
        var where = criterion.Code + ": ";
        if (!CodeForm().IsMatch(criterion.Code))
        {
            problems.Add($"{where}Ein Code besteht aus zwei bis vier großen Buchstaben und ein bis drei Ziffern, etwa GP05.");
        }

        Text(problems, where, ("name", criterion.Name, NameLength), ("sentence", criterion.Sentence, TextLength),
            ("question", criterion.Question, TextLength), ("evidence", criterion.Evidence, TextLength));
        if (criterion.Stages.Count is < 2 or > MostStages)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{where}Ein Kriterium hat 2 bis {MostStages} Stufen."));
        }

        for (var i = 0; i < criterion.Stages.Count; i++)
        {
            var stage = string.Create(CultureInfo.InvariantCulture, $"{where}Stufe {i + 1}: ");
            Text(problems, stage, ("text", criterion.Stages[i].Text, TextLength), ("next", criterion.Stages[i].Next, SelfCheckRules.StepLength));
        }

        if (criterion.Stages.Select(s => s.Text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() != criterion.Stages.Count)
        {
            problems.Add($"{where}Zwei Stufen haben denselben Wortlaut.");
        }

        foreach (var rule in criterion.Suggestions)
        {
            CheckRule(criterion, rule, where, problems);
        }
    }

    private static void CheckRule(Criterion criterion, Criterion.Suggestion rule, string where, List<string> problems)
    {
        if (rule.UpTo < 1 || rule.UpTo > criterion.Stages.Count)
        {
            problems.Add($"{where}„upTo“ nennt eine Stufe, die es nicht gibt.");
        }

        problems.AddRange(rule.Phases.Where(p => !ShippedLists.Terms.Any(t => t.Kind == TermKind.Phase && t.Code == p))
            .Select(p => $"{where}Die Phase {p} gibt es nicht."));
        if (rule.Items.Count == 0)
        {
            problems.Add($"{where}Ein Vorschlag nennt nichts („items“ ist leer).");
        }

        foreach (var item in rule.Items)
        {
            Text(problems, where + "Vorschlag: ", ("name", item.Name, NameLength), ("use", item.Use, TextLength), ("search", item.Search, NameLength));
        }
    }

    private static void Text(List<string> problems, string where, params ReadOnlySpan<(string Field, string Text, int Most)> texts)
    {
        foreach (var (field, text, most) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                problems.Add($"{where}„{field}“ ist leer.");
            }
            else if (text.Length > most)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{where}„{field}“ ist länger als {most} Zeichen."));
            }
        }
    }

    // With a digit, so that no code is also the name of a page.
    [GeneratedRegex("^[A-Z]{2,4}[0-9]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,16}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EditionForm();
}
