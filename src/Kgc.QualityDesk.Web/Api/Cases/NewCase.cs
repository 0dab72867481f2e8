using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Api.Cases;

/// <summary>A question that staff took by phone, on paper or by mail.</summary>
public sealed record NewCase
{
    /// <summary>Kind of case: quality-question (without it), phone-quick-answer, barrier-report, data-subject-request, municipal-coaching or one of the office's own.</summary>
    public string? Type { get; init; }

    /// <summary>phone, paper or mail.</summary>
    public string? Channel { get; init; }

    public string? Office { get; init; }

    public string? DistrictKey { get; init; }

    public string? Subject { get; init; }

    public string? Body { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public IReadOnlyList<string>? TargetGroups { get; init; }

    public string? Phase { get; init; }

    public string? ApplicationStage { get; init; }

    /// <summary>On the phone a name is enough.</summary>
    public ContactInput? Contact { get; init; }

    public bool Consent { get; init; }

    /// <summary>What was said on the spot, in a few words. It is kept as an oral answer; nothing is sent. Needs channel phone or paper.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// How the call ended: open (the question goes its way; without an answer the default), answered (told and closed; with an answer the
    /// default) or in-writing (spoken about, and answered in writing as well).
    /// </summary>
    public string? End { get; init; }

    /// <summary>That advice is no funding decision was said too; required where end is answered.</summary>
    public bool AdviceNoted { get; init; }

    /// <exception cref="RuleBroken">input.invalid for any other end</exception>
    public CallEnd Ended() => string.IsNullOrWhiteSpace(End)
        ? string.IsNullOrWhiteSpace(Answer) ? CallEnd.Open : CallEnd.Answered
        : Words.TryParse<CallEnd>(End, out var end) ? end : throw RuleBroken.Field("end", "Bitte geben Sie an, wie das Gespräch endete: open, answered oder in-writing.");

    /// <exception cref="RuleBroken">input.invalid for any other door</exception>
    public Channel Door() => Words.TryParse<Channel>(Channel, out var channel) && channel is not (QualityDesk.Cases.Channel.Form or QualityDesk.Cases.Channel.Api)
        ? channel
        : throw RuleBroken.Field("channel", "Bitte geben Sie an, wie die Anfrage kam: phone, paper oder mail.");
}
