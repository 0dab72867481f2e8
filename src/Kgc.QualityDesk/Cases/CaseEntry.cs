using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// One event of a case: audit trail, timeline and chart trigger at once. Append-only; chained by hash per case.
/// The chain covers a hash of <see cref="Data"/>, so personal data can be erased and the chain still be verified.
/// </summary>
public sealed class CaseEntry
{
    public long Id { get; set; }

    public int CaseId { get; set; }

    /// <summary>1, 2, 3 … per case.</summary>
    public int Sequence { get; set; }

    /// <summary>A stable name in past tense, see <see cref="EntryKinds"/>.</summary>
    public required string Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public ActorKind ActorKind { get; set; }

    public int? ActorId { get; set; }

    public required string ActorName { get; set; }

    /// <summary>Details as JSON, or null when there is nothing to add (or it was erased).</summary>
    public string? Data { get; set; }

    public required string DataHash { get; set; }

    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }

    public static string HashOf(string? data) => Secret.Hash(data ?? "");

    public string ComputeHash(string caseNumber)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{PreviousHash}\n{caseNumber}\n{Sequence}\n{Kind}\n{At.UtcTicks}\n{ActorKind}\n{ActorId}\n{DataHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
