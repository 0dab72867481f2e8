using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Checks an entry before it is published: every error at once, by field, in German.</summary>
public sealed class KnowledgeCheck
{
    private readonly Dictionary<string, int> _offices;
    private readonly ILookup<TermKind, string> _terms;

    private KnowledgeCheck(Dictionary<string, int> offices, ILookup<TermKind, string> terms) => (_offices, _terms) = (offices, terms);

    public static async Task<KnowledgeCheck> ReadAsync(DeskDb db, CancellationToken cancel) => new(
        await db.Offices.ToDictionaryAsync(o => o.Code, o => o.Id, StringComparer.OrdinalIgnoreCase, cancel),
        (await db.Terms.AsNoTracking().Select(t => new { t.Kind, t.Code }).ToListAsync(cancel)).ToLookup(t => t.Kind, t => t.Code));

    /// <summary>All that an entry says, as it is to be kept. Its slug is empty where one is to be made of the title.</summary>
    public KnowledgeEntry Entry(KnowledgeInput input, InputFields fields)
    {
        var kind = Kind(input.Kind, fields);
        var slug = fields.Optional("slug", input.Slug, KnowledgeRules.SlugLength);
        if (slug is not null && !Slugs.IsSlug(slug))
        {
            fields.Add("slug", "Erlaubt sind kleine Buchstaben von a bis z, Ziffern und Bindestriche, zum Beispiel bedarf-nachweisen.");
        }

        return Times(new KnowledgeEntry
        {
            Kind = kind,
            Slug = slug ?? "",
            Title = fields.Required("title", input.Title, KnowledgeRules.TitleLength, "Bitte geben Sie einen Titel an.").ReplaceLineEndings(" "),
            Question = fields.Optional("question", input.Question, KnowledgeRules.QuestionLength),
            Body = fields.Required("body", input.Body, KnowledgeRules.BodyLength, "Bitte geben Sie den Text an."),
            Keywords = fields.Optional("keywords", input.Keywords, KnowledgeRules.KeywordsLength),
            Topic = Term("topic", TermKind.Topic, input.Topic, fields),
            Setting = Term("setting", TermKind.Setting, input.Setting, fields),
            Phase = Term("phase", TermKind.Phase, input.Phase, fields),
            Criteria = Criteria(input.Criteria, fields),
            Instruments = Instruments(input.Instruments, fields),
            OfficeId = Office(input.Office, fields),
            ReviewedUntil = input.ReviewedUntil,
            Place = fields.Optional("place", input.Place, KnowledgeRules.LineLength),
            Format = fields.Optional("format", input.Format, KnowledgeRules.LineLength),
            RegisterAt = Address("registerAt", input.RegisterAt, fields, mail: true),
            Source = fields.Optional("source", input.Source, KnowledgeRules.LineLength),
            Url = Address("url", input.Url, fields, mail: false),
        }, input, fields);
    }

    public int? Office(string? code, InputFields fields)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        if (_offices.TryGetValue(code.Trim(), out var id))
        {
            return id;
        }

        fields.Add("office", $"Diese Stelle gibt es nicht. Möglich sind {string.Join(" und ", _offices.Keys.Order(StringComparer.Ordinal))}, oder keine Angabe für alle.");
        return null;
    }

    private static KnowledgeKind Kind(string? text, InputFields fields)
    {
        switch (text?.Trim().ToUpperInvariant())
        {
            case null or "" or "ANSWER" or "ANTWORT":
                return KnowledgeKind.Answer;
            case "INSTRUMENT":
                return KnowledgeKind.Instrument;
            case "WORKSHOP" or "WERKSTATT":
                return KnowledgeKind.Workshop;
            default:
                fields.Add("kind", "Möglich sind answer, instrument und workshop.");
                return KnowledgeKind.Answer;
        }
    }

    private static KnowledgeEntry Times(KnowledgeEntry entry, KnowledgeInput input, InputFields fields)
    {
        (entry.StartsAt, entry.EndsAt) = (input.StartsAt?.ToUniversalTime(), input.EndsAt?.ToUniversalTime());
        if (entry is { Kind: KnowledgeKind.Workshop, StartsAt: null })
        {
            fields.Add("startsAt", "Bitte geben Sie an, wann die Werkstatt beginnt, zum Beispiel 2026-05-04T10:00:00+02:00.");
        }
        else if (entry.Kind != KnowledgeKind.Workshop && (entry.StartsAt ?? entry.EndsAt) is not null)
        {
            fields.Add(entry.StartsAt is null ? "endsAt" : "startsAt", "Nur eine Werkstatt hat einen Termin.");
        }
        else if (entry.EndsAt < entry.StartsAt)
        {
            fields.Add("endsAt", "Das Ende liegt vor dem Beginn.");
        }

        return entry;
    }

    private string? Term(string field, TermKind kind, string? code, InputFields fields)
    {
        var wanted = fields.Optional(field, code, 64);
        if (wanted is null || _terms[kind].Contains(wanted))
        {
            return wanted;
        }

        fields.Add(field, $"„{wanted}“ steht nicht in der Liste.");
        return null;
    }

    private static string? Criteria(IReadOnlyList<string?>? codes, InputFields fields)
    {
        List<string> known = [];
        foreach (var code in (codes ?? []).Select(c => c?.Trim().ToUpperInvariant() ?? ""))
        {
            if (code.Length == 4 && code.StartsWith("GP", StringComparison.Ordinal)
                && int.TryParse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12)
            {
                known.Add(code);
            }
            else
            {
                fields.Add("criteria", "Möglich sind GP01 bis GP12.");
            }
        }

        return known.Count == 0 ? null : string.Join(' ', known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string? Instruments(IReadOnlyList<string?>? slugs, InputFields fields)
    {
        List<string> known = [.. (slugs ?? []).Select(s => s?.Trim() ?? "").Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        if (known.TrueForAll(Slugs.IsSlug) && known.Sum(s => s.Length + 1) <= KnowledgeRules.InstrumentsLength)
        {
            return known.Count == 0 ? null : string.Join(' ', known);
        }

        fields.Add("instruments", "Erwartet werden Kurznamen veröffentlichter Instrumente.");
        return null;
    }

    private static string? Address(string field, string? text, InputFields fields, bool mail)
    {
        var address = fields.Optional(field, text, KnowledgeRules.UrlLength);
        if (address is null || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http" || (mail && uri.Scheme == "mailto"))))
        {
            return address;
        }

        fields.Add(field, mail ? "Bitte eine Adresse, die mit https:// oder mailto: beginnt." : "Bitte eine Adresse, die mit https:// beginnt.");
        return null;
    }
}
