using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// What one person suffers from: a state of health and somebody it is said of in one sentence. A disease as a topic ("Menschen mit Demenz",
/// "Diabetesprävention", "Vortrag zu Depressionen") is the desk's daily bread and stays out.
/// </summary>
internal static partial class HealthFinder
{
    private const int Reach = 9;

    public static IEnumerable<Found> Find(WordRow row, IReadOnlyList<Found> people)
    {
        var subjects = HealthSubjects.In(row, people);
        var (near, last) = (0, -3);
        for (var i = 0; i < row.Count; i++)
        {
            var condition = HealthWords.IsCondition(row[i]);
            var treatment = !condition && HealthWords.IsTreatment(row.Key(i));
            if (!condition && !treatment && (i - last <= 2 || !HealthWords.IsState(row.Key(i))))
            {
                // "an Demenz erkrankt" is one finding, not two.
                continue;
            }

            while (near < subjects.Count && subjects[near].Last < i - Reach - 4)
            {
                near++;
            }

            for (var s = near; s < subjects.Count && subjects[s].First <= i + Reach; s++)
            {
                if (IsOneSentence(row, subjects[s], i) && (condition ? HealthLink.Suffers(row, subjects[s], i)
                    : treatment ? HealthLink.IsTreated(row, subjects[s], i) : HealthLink.Is(row, subjects[s], i)))
                {
                    last = i;
                    yield return new Found(SensitiveKind.Health, row[i].Start, row[i].End);
                    break;
                }
            }
        }
    }

    /// <summary>ICD-10 codes: with a point wherever they stand, without one behind "ICD" or "Diagnose".</summary>
    public static IEnumerable<Found> Codes(string letters)
    {
        for (var match = Code().Match(letters); match.Success; match = match.NextMatch())
        {
            var code = match.Groups["code"];
            if (!Elsewhere().IsMatch(letters[Math.Max(0, code.Index - 20)..code.Index]))
            {
                yield return new Found(SensitiveKind.Health, code.Index, code.Index + code.Length);
            }
        }
    }

    private static bool IsOneSentence(WordRow row, HealthSubject subject, int condition)
    {
        var (from, to) = subject.Last < condition ? (subject.Last, condition) : (condition, subject.First);
        for (var i = from; i < to; i++)
        {
            // Brackets and commas may stand between, a full stop not; the point of "K." or "Dr." belongs to the name.
            if (row.Ends(i) && row[i].Text.Length > 1)
            {
                return false;
            }
        }

        return subject.Last < condition || subject.First > condition;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.§-])(?<code>[A-TV-Z]\d{2}\.(\d{1,2}|-)([GVAZRLB](?!\p{L}))?)(?![\p{L}\p{N}]|\.\d)|(?<!\p{L})(icd(-?10)?(-gm)?|diagnose(schlüssel|code)?)[ :=(-]{1,3}(?<code>(?-i:[A-TV-Z])\d{2}(\.(\d{1,2}|-)[GVAZRLB]?)?)(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\p{L})(raum|zimmer|haushaltsstelle|konto|titel|position|abschnitt|kapitel|anlage|modul|punkt|version|az|aktenzeichen|haus|abb|abbildung|tabelle|formular|block|typ|linie|nr|ziffer)\.?[ :]{1,2}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elsewhere();
}
