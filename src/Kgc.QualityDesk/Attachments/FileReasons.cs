using System.Collections.Frozen;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Why a file was not taken, and what was done to one that was: stable codes with their German texts.</summary>
public static class FileReasons
{
    public const string Empty = "file.empty";
    public const string TooLarge = "file.too-large";
    public const string TooMany = "file.too-many";
    public const string NoRoom = "file.no-room";
    public const string CaseFull = "file.case-full";
    public const string WrongKind = "file.wrong-kind";
    public const string OldOffice = "file.old-office";
    public const string Program = "file.program";
    public const string Damaged = "file.damaged";
    public const string Polyglot = "file.polyglot";
    public const string PdfActive = "file.pdf-active";
    public const string Macros = "file.macros";
    public const string Embedded = "file.embedded";
    public const string ZipBomb = "file.zip-bomb";
    public const string ZipPaths = "file.zip-paths";
    public const string Locked = "file.locked";
    public const string ImageTooBig = "file.image-too-big";
    public const string Infected = "file.infected";
    public const string TooLargeToScan = "file.too-large-to-scan";

    public const string Renamed = "renamed";
    public const string MetadataRemoved = "metadata-removed";
    public const string TrailerRemoved = "trailer-removed";
    public const string NotLookedInto = "not-looked-into";

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        [Empty] = "Die Datei ist leer (0 Byte).",
        [TooLarge] = "Die Datei ist größer als 20 MB.",
        [TooMany] = "Mehr als 5 Dateien nehmen wir nicht an.",
        [NoRoom] = "Zusammen mit den anderen Dateien wären es mehr als 20 MB.",
        [CaseFull] = "Zu dieser Anfrage liegen schon sehr viele Dateien vor. Bitte rufen Sie uns an.",
        [WrongKind] = "Der Inhalt ist kein PDF, DOCX, XLSX, ODT, PNG oder JPEG. Es zählt der Inhalt, nicht der Name der Datei.",
        [OldOffice] = "Das ist ein altes oder mit einem Kennwort geschütztes Office-Dokument. Bitte speichern Sie es ohne Kennwort als DOCX, XLSX oder PDF.",
        [Program] = "Das ist ein Programm. Programme nehmen wir nicht an.",
        [Damaged] = "Die Datei ist beschädigt oder unvollständig. Lässt sie sich bei Ihnen öffnen, speichern Sie sie bitte neu.",
        [Polyglot] = "In der Datei steckt eine zweite Datei. Bitte speichern Sie das Dokument neu, etwa über „Als PDF drucken“.",
        [PdfActive] = "Das PDF enthält Skripte, Programmaufrufe oder angehängte Dateien. Bitte drucken Sie es als PDF und laden Sie diese Fassung hoch.",
        [Macros] = "Das Dokument enthält Makros. Bitte speichern Sie es ohne Makros oder als PDF.",
        [Embedded] = "Im Dokument sind andere Dateien oder Programme eingebettet. Bitte speichern Sie es als PDF.",
        [ZipBomb] = "Entpackt wäre die Datei unverhältnismäßig groß. Bitte speichern Sie das Dokument als PDF.",
        [ZipPaths] = "Die Datei enthält Namen, die aus ihrem Ordner herausführen würden. Bitte speichern Sie das Dokument neu.",
        [Locked] = "Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.",
        [ImageTooBig] = "Das Bild hat mehr als 100 Millionen Bildpunkte. Bitte verkleinern Sie es.",
        [Infected] = "Das Virenschutzprogramm hat Schadsoftware gefunden. Die Datei ist gelöscht.",
        [TooLargeToScan] = "Die Datei ist für das Virenschutzprogramm zu groß und kann nicht geprüft werden.",
        [Renamed] = "Der Name wurde an den Inhalt angepasst.",
        [MetadataRemoved] = "Angaben im Bild, etwa zu Aufnahmeort und Gerät, wurden entfernt. Das Bild selbst ist unverändert.",
        [TrailerRemoved] = "Hinter dem Bild angehängte Daten wurden abgeschnitten.",
        [NotLookedInto] = "Das PDF ist geschützt. Auf Skripte konnten wir es nicht prüfen.",
    }.ToFrozenDictionary();

    public static IEnumerable<string> All => Texts.Keys;

    public static string German(string code) => Texts.TryGetValue(code, out var text) ? text : code;

    /// <summary>The texts of a column with several codes.</summary>
    public static IReadOnlyList<string> GermanOf(string? codes) =>
        [.. (codes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(German)];
}
