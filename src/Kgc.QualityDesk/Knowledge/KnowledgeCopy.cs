namespace Kgc.QualityDesk.Knowledge;

/// <summary>Puts what an entry says in place of what another said; address, stamp and state stay.</summary>
internal static class KnowledgeCopy
{
    public static void Put(KnowledgeEntry said, KnowledgeEntry entry)
    {
        (entry.Kind, entry.Title, entry.Question, entry.Body, entry.Keywords) = (said.Kind, said.Title, said.Question, said.Body, said.Keywords);
        (entry.Topic, entry.Setting, entry.Phase, entry.Criteria, entry.OfficeId) = (said.Topic, said.Setting, said.Phase, said.Criteria, said.OfficeId);
        (entry.ReviewedUntil, entry.StartsAt, entry.EndsAt, entry.Place, entry.Format) = (said.ReviewedUntil, said.StartsAt, said.EndsAt, said.Place, said.Format);
        (entry.RegisterAt, entry.Source, entry.Url) = (said.RegisterAt, said.Source, said.Url);
        entry.Instruments = said.Instruments;
    }

    public static bool IsSame(KnowledgeEntry said, KnowledgeEntry entry) =>
        entry.State == KnowledgeState.Published
        && (entry.Kind, entry.Title, entry.Question, entry.Body, entry.Keywords) == (said.Kind, said.Title, said.Question, said.Body, said.Keywords)
        && (entry.Topic, entry.Setting, entry.Phase, entry.Criteria, entry.OfficeId) == (said.Topic, said.Setting, said.Phase, said.Criteria, said.OfficeId)
        && (entry.ReviewedUntil, entry.StartsAt, entry.EndsAt, entry.Place, entry.Format) == (said.ReviewedUntil, said.StartsAt, said.EndsAt, said.Place, said.Format)
        && (entry.RegisterAt, entry.Source, entry.Url, entry.Instruments) == (said.RegisterAt, said.Source, said.Url, said.Instruments);
}
