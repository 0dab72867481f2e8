namespace Kgc.QualityDesk.Search;

/// <summary>That a word stands somewhere in a case. docs/adr/0020 says why word and case are one number.</summary>
public sealed class SearchPosting
{
    /// <summary>What the word's number is multiplied by; the case's number is added.</summary>
    public const long Room = 1L << 32;

    /// <summary>Word and case: those of a word lie side by side in the table itself, on every database.</summary>
    public long Id { get; set; }

    public int CaseId { get; set; }

    /// <summary>Where in the case, bits of <see cref="SearchPlaces"/>.</summary>
    public int Places { get; set; }

    public static long KeyOf(int termId, int caseId) => (termId * Room) + caseId;

    public static int TermOf(long id) => (int)(id / Room);
}
