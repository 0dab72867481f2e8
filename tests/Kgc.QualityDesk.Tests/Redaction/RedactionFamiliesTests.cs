using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Tests.Redaction;

/// <summary>Families of notation that texts from outside taught: how a sentence tells a birth, a number without its area code, a name cut short, a group's name.</summary>
public sealed class RedactionFamiliesTests
{
    private static readonly KnownFacts Facts = new() { Names = ["Erika Mustermann", "Thi Hoa Tran-Beispiel"], Organisations = ["Tagespflege Haus Morgenstern gGmbH"] };

    [Theory]
    [InlineData("Die Geburtsdaten 1.2.2016 und 3.4.2017 bitte streichen.", "1.2.2016", "3.4.2017")]
    [InlineData("Ich bin seit 1. 7. 1951 auf der Welt.", "1. 7. 1951")]
    [InlineData("Sie wird am 3. Mai 80.", "3. Mai")]
    [InlineData("Er hat am 12.4. Geburtstag.", "12.4.")]
    [InlineData("Meine Mutter, Jahrgang '48, wohnt hier.", "'48")]
    [InlineData("Sie ist am 3. Advent 1929 geboren.", "3. Advent 1929")]
    [InlineData("Meine Kinder Mila (10.10.2015) und Emil kommen mit.", "10.10.2015")]
    [InlineData("geb. am: 30.04.1979; 19.10.1963", "30.04.1979", "19.10.1963")]
    public void A_birth_that_a_sentence_tells_is_found(string text, params string[] dates) => AreFound(text, RedactionKind.BirthDate, dates);

    [Theory]
    [InlineData("Das Projekt wird am 1. Mai 15 Stühle kaufen.")]
    [InlineData("Der Verein wurde am 3. Mai 80 Jahre alt.")]
    [InlineData("Der Jahrgang 2016/17 und der Jahrgang 10 nehmen teil.")]
    public void A_date_of_something_else_is_no_birth(string text) => Assert.Empty(Redactions.Find(text, Facts));

    [Theory]
    [InlineData("Bitte an meine Privatanschrift Mühlenbreite 5 schicken.", "Mühlenbreite 5")]
    [InlineData("Sie wohnt Unterm Berg 4 und kommt zu Fuß.", "Unterm Berg 4")]
    [InlineData("per post lange reihe 5 39343 altenhausen", "lange reihe 5 39343 altenhausen")]
    public void An_address_that_is_spoken_of_or_typed_small_is_found(string text, string address) => AreFound(text, RedactionKind.Address, address);

    [Theory]
    [InlineData("Rufbus und ehrenamtliche Fahrdienste helfen dabei.")]
    [InlineData("In der Aktion durch Sport erhalten Stützpunktvereine Zuschüsse.")]
    public void Services_and_clubs_in_the_plural_are_nobody(string text) => Assert.Empty(Redactions.Find(text, Facts));

    [Theory]
    [InlineData("Sie können mich abends erreichen: 442718", "442718")]
    [InlineData("Einfach durchklingeln, 77 41 29.", "77 41 29")]
    [InlineData("Ich bin unter 442718 zu erreichen.", "442718")]
    [InlineData("Muster / 774131 / muster@post.example", "774131")]
    [InlineData("bin bis 4 auf 118", "118")]
    public void A_number_without_its_area_code_is_found(string text, string number) => AreFound(text, RedactionKind.Telephone, number);

    [Theory]
    [InlineData("Wir erreichen 12500 Menschen, erreicht wurden bisher 4500.")]
    [InlineData("Telefonisch befragt wurden 1500, angerufen 2024.")]
    [InlineData("Telefonvermerk 14.01.2026, 9:40 Uhr")]
    public void An_amount_or_a_day_is_no_telephone_number(string text) => Assert.Empty(Redactions.Find(text, Facts));

    [Theory]
    [InlineData("erledigt, kürzel mu", "mu")]
    [InlineData("gez. EM", "EM")]
    [InlineData("gruß e mustermann", "e mustermann")]
    [InlineData("anruf von fr mustermann", "fr mustermann")]
    [InlineData("Begleitung durch Th. H. Tran", "Th. H. Tran")]
    [InlineData("hoa fragt nach der liste", "hoa")]
    [InlineData("Anlage: Antrag_Mustermann_2026.pdf", "Mustermann")]
    [InlineData("Danke und VG\nEM", "EM")]
    [InlineData("Das steht so im Antrag.\nMu.", "Mu.")]
    [InlineData("hallo frau musterman, ich bins", "frau musterman")]
    [InlineData("Das weiß nur Frau Muster-\nmann.", "Muster-\nmann")]
    public void A_known_name_is_found_however_it_is_cut_short(string text, string name) => AreFound(text, RedactionKind.Name, name);

    [Theory]
    [InlineData("Der Frauenchor Frohsinn singt.", "Frauenchor Frohsinn")]
    [InlineData("Dann kommt die Tanzgruppe Abendrot.", "Tanzgruppe Abendrot")]
    [InlineData("Bei uns kochen die Ohre-Landfrauen.", "Ohre-Landfrauen")]
    [InlineData("Vorsitz: Gymnastikgruppe Flott ab 60", "Gymnastikgruppe Flott ab 60")]
    [InlineData("Sonst über den Handarbeitszirkel Flinke Nadel, dienstags", "Handarbeitszirkel Flinke Nadel")]
    [InlineData("Der Wanderverein Hügelfreunde 1898 e. V. hilft.", "Wanderverein Hügelfreunde 1898 e. V.")]
    [InlineData("DER HEIMATVEREIN THOMAS-MÜNTZER-WEG E. V. GIBT 200 EURO.", "HEIMATVEREIN THOMAS-MÜNTZER-WEG E. V.")]
    public void A_group_called_by_an_everyday_word_is_found(string text, string group) => AreFound(text, RedactionKind.Association, group);

    [Theory]
    [InlineData("Der Frauenchor des Ortes singt, die Steuerungsgruppe Prävention tagt.")]
    [InlineData("Dafür braucht die Krabbelgruppe Spielzeug und Matten.")]
    [InlineData("Der Arbeitskreis Gesundheit und der Elternkreis Autismus treffen sich.")]
    [InlineData("Zuschüsse gehen an Tagespflegen.")]
    public void A_group_that_anybody_may_have_is_none(string text) => Assert.Empty(Redactions.Find(text, Facts));

    [Theory]
    [InlineData("hat frau ohlendorf als hebamme dabei", "frau ohlendorf")]
    [InlineData("unser kassenwart gerstenberger ist zurückgetreten", "gerstenberger")]
    [InlineData("Zugegen waren die Damen Trautvetter, Nolte und Backhaus.", "Backhaus")]
    [InlineData("Er ist seit Ernas Tod allein.", "Ernas")]
    public void Somebody_else_is_found_in_small_letters_and_in_lists(string text, string name) => AreFound(text, RedactionKind.OtherPerson, name);

    [Theory]
    [InlineData("Ort: Ratssaal, Markt 1", "Markt 1")]
    [InlineData("2 | Schulplatz 2 | Hort", "Schulplatz 2")]
    [InlineData("ich wohne friedensstr. 14 wolmirstedt", "friedensstr. 14 wolmirstedt")]
    public void A_square_with_a_number_is_an_address(string text, string address) => AreFound(text, RedactionKind.Address, address);

    [Theory]
    [InlineData("Raum 4 | Arbeitsmarkt 1 | Kitaplatz 2")]
    public void What_only_sounds_like_a_square_is_none(string text) => Assert.Empty(Redactions.Find(text, Facts));

    private static void AreFound(string text, RedactionKind kind, params string[] words)
    {
        var hits = Redactions.Find(text, Facts);
        Assert.All(words, word =>
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            Assert.Contains(hits, hit => hit.Kind == kind && hit.Start <= at && at + word.Length <= hit.Start + hit.Length);
        });
    }
}
