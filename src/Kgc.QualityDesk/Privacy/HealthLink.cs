namespace Kgc.QualityDesk.Privacy;

/// <summary>Whether a sentence says of a subject that they have a condition or are in a state, by the words around and between them.</summary>
internal static class HealthLink
{
    private const int VerbBehind = 4;

    public static bool Suffers(WordRow row, HealthSubject subject, int condition) =>
        !IsTopic(row, condition)
        && (subject.Last < condition ? Before(row, subject, condition) : After(row, subject, condition));

    public static bool Is(WordRow row, HealthSubject subject, int state)
    {
        var (from, to) = subject.Last < state ? (subject.Last + 1, state) : (state + 1, subject.First);
        if (subject.Last > state)
        {
            // "schwanger ist meine Schwester", "dement, wie mein Vater es ist": only right behind the verb.
            return to - from == 1 && HealthWords.Is(row.Key(from));
        }

        // "Meine Eltern sind": several count only right behind whom they are said of.
        var verb = row.Adjoins(subject.Last) && row.Key(from) is "sind" or "waren" ? from : -1;
        for (var i = from; i < to; i++)
        {
            verb = HealthWords.Is(row.Key(i)) ? i : verb;
        }

        // "Frau Meier ist seit Jahren krank"; "mein Vater, der blind ist"; "ist Frau Meier blind?"
        var start = verb >= 0 ? verb + 1 : from;
        var said = verb >= 0 || HealthWords.Is(row.Key(state + 1)) || (subject.First > 0 && HealthWords.Is(row.Key(subject.First - 1)) && to - from <= 3);
        return said && FreeOfNouns(row, start, to) && !IsAttribute(row, state);
    }

    /// <summary>"liegt im Krankenhaus", "weil sie im Rollstuhl sitzt"; not "ist im Krankenhaus tätig".</summary>
    public static bool IsTreated(WordRow row, HealthSubject subject, int treatment)
    {
        if (subject.Last > treatment || row.Key(treatment + 1) is "taetig" or "angestellt" or "beschaeftigt" or "arbeitet" or "zustaendig"
            || row.Key(treatment - 1) is "das" or "ein" or "dem")
        {
            return false;
        }

        var verb = Enumerable.Range(subject.Last + 1, treatment - subject.Last - 1).FirstOrDefault(i => HealthWords.IsUnderTreatment(row.Key(i)), -1);
        return (verb >= 0 || HealthWords.IsUnderTreatment(row.Key(treatment + 1))) && FreeOfNouns(row, verb >= 0 ? verb + 1 : subject.Last + 1, treatment, topics: true);
    }

    // A capital noun right behind makes it an attribute: "ist krankes Personal", "Demenz Partner".
    private static bool IsAttribute(WordRow row, int i) => row.Adjoins(i) && row[i + 1].Capital && !HealthWords.MayStandBetween(row[i + 1]);

    private static bool IsTopic(WordRow row, int condition)
    {
        if (IsAttribute(row, condition) && !HealthWords.IsCondition(row[condition + 1]))
        {
            return true;
        }

        for (var i = condition - 1; i >= 0 && i >= condition - 3 && !row[i].Capital && !row.Ends(i); i--)
        {
            if (HealthWords.IsTopical(row.Key(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Before(WordRow row, HealthSubject subject, int condition)
    {
        var (verb, suffers) = (row.Adjoins(subject.Last) && row.Key(subject.Last + 1) is "haben" or "hatten" or "leiden" ? subject.Last + 1 : -1, false);
        for (var i = subject.Last + 1; i < condition; i++)
        {
            suffers |= HealthWords.Suffers(row.Key(i));
            verb = HealthWords.Has(row.Key(i)) || HealthWords.Suffers(row.Key(i)) ? i : verb;
        }

        var start = verb >= 0 ? verb + 1 : subject.Last + 1;
        return FreeOfNouns(row, start, condition)
            && (verb >= 0 || suffers || VerbBehindOf(row, condition) || VerbBeforeOf(row, subject) || With(row, subject, condition) || InBrackets(row, subject, condition)
                || Own(row, subject, condition));
    }

    // "die Demenz meines Vaters", "Diabetes hat Frau Meier", "an Krebs erkrankt ist mein Mann"
    private static bool After(WordRow row, HealthSubject subject, int condition)
    {
        var between = subject.First - condition - 1;
        if (between == 0)
        {
            return HealthSubjects.IsPossessive(row.Key(subject.First)) && row.Key(subject.First)[^1] is 's' or 'r';
        }

        var next = row.Key(condition + 1);
        return (between == 1 && next is "von" && subject.IsNamed)
            || (between <= 3 && (HealthWords.Has(next) || HealthWords.Suffers(next)) && FreeOfNouns(row, condition + 1, subject.First))
            || (between <= 2 && HealthWords.Suffers(row.Key(condition - 2)) && next is "bei");
    }

    private static bool VerbBehindOf(WordRow row, int condition)
    {
        for (var i = condition + 1; i < row.Count && i <= condition + VerbBehind && !row.Ends(i - 1); i++)
        {
            if (HealthWords.Has(row.Key(i)) || HealthWords.Suffers(row.Key(i)))
            {
                return true;
            }

            if (row[i].Capital && !HealthWords.MayStandBetween(row[i]))
            {
                return false;
            }
        }

        return false;
    }

    // "Seit zwei Jahren hat mein Vater Demenz", "Bei Frau Meier wurde Krebs festgestellt"
    private static bool VerbBeforeOf(WordRow row, HealthSubject subject) =>
        subject.First > 0 && !row.Ends(subject.First - 1)
        && (HealthWords.Has(row.Key(subject.First - 1)) || HealthWords.Suffers(row.Key(subject.First - 1))
            || (row.Key(subject.First - 1) is "bei" && row.Key(subject.Last + 1) is "wurde" or "ist" or "besteht" or "liegt" or "hat"));

    private static bool With(WordRow row, HealthSubject subject, int condition) =>
        condition - subject.Last <= 5 && (row.Key(subject.Last + 1) is "mit" || row.Key(subject.Last + 2) is "mit");

    // "Frau Meier fällt aus (Grippe)", "Frau Meier (Diabetes)", "Anna K., 12, ADHS"
    private static bool InBrackets(WordRow row, HealthSubject subject, int condition) =>
        subject.IsNamed && condition - subject.Last <= 4 && row.Gap(condition - 1).Contains('(')
        || subject.IsNamed && condition - subject.Last <= 2 && row.Gap(subject.Last).ContainsAny("(,:")
        && (condition == subject.Last + 1 || row.Key(condition - 1) is "jahre" or "diagnose");

    // "Frau Meier und ihre Depression": said of her, though no verb does.
    private static bool Own(WordRow row, HealthSubject subject, int condition) =>
        subject.IsNamed && HealthSubjects.IsPossessive(row.Key(condition - 1)) && condition - subject.Last <= 7;

    private static bool FreeOfNouns(WordRow row, int from, int to, bool topics = false)
    {
        for (var i = from; i < to; i++)
        {
            if (!HealthWords.MayStandBetween(row[i]) && !(topics && !row[i].Capital))
            {
                return false;
            }
        }

        return true;
    }
}
