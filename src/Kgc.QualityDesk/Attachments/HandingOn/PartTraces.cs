using System.Xml.Linq;

namespace Kgc.QualityDesk.Attachments.HandingOn;

/// <summary>
/// Where a part of an office document names people or machines (ECMA-376, OASIS ODF 1.3): by the names of elements and attributes, since
/// a program may put a part wherever it likes.
/// </summary>
internal static class PartTraces
{
    public const string Nobody = "anonym";

    /// <summary>Roots of parts that hold properties and nothing else.</summary>
    private static readonly HashSet<string> Properties =
    [
        "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties",
        "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Properties",
        "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}Properties",
        "{http://purl.oclc.org/ooxml/officeDocument/extendedProperties}Properties",
        "{http://purl.oclc.org/ooxml/officeDocument/customProperties}Properties",
    ];

    private static readonly HashSet<string> NamingElements =
        ["creator", "creator-initials", "sender-initials", "initial-creator", "printed-by", "author-name", "author-initials", "author"];

    private static readonly HashSet<string> NamingAttributes = ["author", "initials", "userName", "lastModifiedBy"];

    /// <summary>Preview pictures and settings of printers: they show the first page as it was, or name a machine.</summary>
    public static IReadOnlySet<string> Dropped(IEnumerable<string> names) => names.Where(n => n.StartsWith("Thumbnails/", StringComparison.OrdinalIgnoreCase)
        || n.StartsWith("docProps/thumbnail.", StringComparison.OrdinalIgnoreCase) || n.Contains("/printerSettings/", StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anything was changed.</summary>
    public static bool TakeOut(string name, XDocument part, IReadOnlySet<string> dropped)
    {
        var root = part.Root!;
        if (Properties.Contains(root.Name.ToString()) || IsCustomData(name))
        {
            root.RemoveNodes();
            root.Attributes().Where(a => !a.IsNamespaceDeclaration).Remove();
            return true;
        }

        if (root.Name.LocalName == "document-meta")
        {
            root.RemoveNodes();
            return true;
        }

        if (root.Name.LocalName == "Relationships")
        {
            return Relations(root);
        }

        return Names(root) | Machines(root, dropped);
    }

    /// <summary>Data of a template or a library beside the text, such as its author; the text does not need it.</summary>
    private static bool IsCustomData(string name) => name.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("customXml/itemProps", StringComparison.OrdinalIgnoreCase);

    private static bool Names(XElement root)
    {
        var attributes = root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration && (NamingAttributes.Contains(a.Name.LocalName) || IsPerson(a))).ToList();
        var elements = root.Descendants().Where(e => (NamingElements.Contains(e.Name.LocalName) || e.Name.LocalName.StartsWith("sender-", StringComparison.Ordinal)) && !e.HasElements && e.Value.Length > 0).ToList();
        var known = attributes.Where(a => a.Name.LocalName == "author").Select(a => a.Value).Concat(elements.Select(e => e.Value)).Where(v => v.Length > 0).ToHashSet(StringComparer.Ordinal);
        attributes.ForEach(a => a.Value = Nobody);
        elements.ForEach(e => e.Value = Nobody);
        var people = root.Name.LocalName == "people" ? root.Elements().ToList() : [];
        people.ForEach(p => p.Remove());
        return Signed(root, known) | attributes.Count + elements.Count + people.Count > 0;
    }

    /// <summary>People of threaded comments, of shared workbooks and of scenarios.</summary>
    private static bool IsPerson(XAttribute attribute) => (attribute.Parent!.Name.LocalName, attribute.Name.LocalName) is
        ("person", "displayName" or "userId") or ("userInfo", "name") or ("scenario", "user");

    /// <summary>Excel begins a comment with the name of whoever writes it.</summary>
    private static bool Signed(XElement root, HashSet<string> known)
    {
        var signed = root.Name.LocalName != "comments" ? [] : root.Descendants().Where(e => !e.HasElements && known.Any(k => e.Value.StartsWith(k + ":", StringComparison.Ordinal))).ToList();
        foreach (var text in signed)
        {
            text.Value = Nobody + text.Value[known.Where(k => text.Value.StartsWith(k + ":", StringComparison.Ordinal)).Max(k => k.Length)..];
        }

        return signed.Count > 0;
    }

    private static bool Machines(XElement root, IReadOnlySet<string> dropped)
    {
        var gone = root.Descendants().Where(e => e.Name.LocalName is "absPath" or "printerSettings"
                || (e.Name.LocalName == "Override" && dropped.Contains(((string?)e.Attribute("PartName") ?? "").TrimStart('/')))
                || (e.Name.LocalName == "file-entry" && e.Attributes().Any(a => a.Name.LocalName == "full-path" && dropped.Contains(a.Value)))
                || (e.Name.LocalName == "config-item" && e.Attributes().Any(a => a.Value is "PrinterName" or "PrinterSetup" or "CurrentDatabaseDataSource"))).ToList();
        gone.ForEach(e => e.Remove());
        var setup = root.Descendants().Where(e => e.Name.LocalName == "pageSetup").Attributes().Where(a => a.Name is { LocalName: "id", NamespaceName.Length: > 0 }).ToList();
        setup.ForEach(a => a.Remove());
        var paths = root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration && IsLocal(a.Value)).ToList();
        paths.ForEach(a => a.Value = Nobody);
        return gone.Count + setup.Count + paths.Count > 0;
    }

    private static bool Relations(XElement root)
    {
        var gone = root.Elements().Where(r => ((string?)r.Attribute("Type") ?? "") is var type
            && (type.EndsWith("/thumbnail", StringComparison.Ordinal) || type.EndsWith("/printerSettings", StringComparison.Ordinal))).ToList();
        gone.ForEach(r => r.Remove());
        var local = root.Elements().Where(r => (string?)r.Attribute("TargetMode") == "External" && IsLocal((string?)r.Attribute("Target") ?? "")).ToList();
        local.ForEach(r => r.SetAttributeValue("Target", Nobody));
        return gone.Count + local.Count > 0;
    }

    /// <summary>A path of a person's machine or network tells whose it is.</summary>
    private static bool IsLocal(string target) => target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || target.StartsWith(@"\\", StringComparison.Ordinal)
        || (target.Length > 2 && char.IsAsciiLetter(target[0]) && target[1] == ':' && (target[2] is '\\' or '/'));
}
