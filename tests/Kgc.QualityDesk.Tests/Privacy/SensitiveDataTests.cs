using System.Text;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Tests.Privacy;

/// <summary>Where the hits of the guard lie and which kinds are asked for.</summary>
public class SensitiveDataTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void No_text_gives_nothing_away(string? text) => Assert.Empty(SensitiveData.Find(text));

    [Theory]
    [InlineData("🙂🙂 Ärger mit Frau Müller", "Frau Müller")]
    [InlineData("Grüße an Frau Mu\u0308ller!", "Frau Mu\u0308ller")]
    [InlineData("Frau\u00a0Müller kommt", "Frau\u00a0Müller")]
    [InlineData("Frau Mül\u00adler kommt", "Frau Mül\u00adler")]
    [InlineData("\u200bFrau\u200b Müller kommt", "Frau\u200b Müller")]
    [InlineData("Ruf an: 03643\u202f123\u202f456.", "03643\u202f123\u202f456")]
    [InlineData("Ruf an: 0171\u2013234\u20115678", "0171\u2013234\u20115678")]
    [InlineData("👩‍👩‍👧 IBAN DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000", "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000")]
    public void A_hit_is_exactly_the_piece_of_the_text_that_was_given(string text, string piece)
    {
        var hit = Assert.Single(SensitiveData.Find(text));
        Assert.Equal(piece, hit.Text);
        Assert.Equal(text.IndexOf(piece, StringComparison.Ordinal), hit.Start);
        Assert.Equal(piece.Length, hit.Length);
    }

    [Fact]
    public void Composed_and_taken_apart_letters_give_the_same_hits()
    {
        const string text = "Herr Öztürk, geb. 3. März 1951, hat Bluthochdruck. Tel. 03643 123456";
        Assert.Equal(Kinds(text), Kinds(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal([SensitiveKind.PersonName, SensitiveKind.BirthDate, SensitiveKind.Health, SensitiveKind.Telephone], Kinds(text));
    }

    [Fact]
    public void Addresses_are_found_only_when_they_are_asked_for()
    {
        const string text = "Sie wohnt Karl-Marx-Straße 12a, 99423 Weimar.";
        Assert.Empty(SensitiveData.Find(text));
        Assert.Equal("Karl-Marx-Straße 12a, 99423 Weimar", Assert.Single(SensitiveData.Find(text, [SensitiveKind.PostalAddress])).Text);
    }

    [Fact]
    public void Who_writes_to_whom_is_no_third_person()
    {
        const string text = "Sehr geehrte Frau Müller, wie messen wir Erfolg?\nMit freundlichen Grüßen\nErika Mustermann";
        Assert.Empty(SensitiveData.Find(text));
        Assert.Equal(["Frau Müller", "Erika Mustermann"], SensitiveData.Find(text, [SensitiveKind.Correspondent]).Select(hit => hit.Text));
    }

    [Fact]
    public void Only_the_kinds_asked_for_come_back_and_a_number_stays_what_it_is()
    {
        const string text = "Frau Meier, IBAN DE89 3704 0044 0532 0130 00, Tel. 03643 123456";
        Assert.Equal("03643 123456", Assert.Single(SensitiveData.Find(text, [SensitiveKind.Telephone])).Text);
        Assert.Equal(3, SensitiveData.Find(text).Count);
    }

    [Fact]
    public void A_disease_is_pointed_out_where_it_is_somebodys_and_not_where_it_is_a_topic()
    {
        Assert.Equal(["Frau Meier", "Diabetes"], SensitiveData.Find("Frau Meier hat Diabetes.").Select(hit => hit.Text));
        Assert.Equal(["Frau Meier"], SensitiveData.Find("Frau Meier hat einen Kurs zu Diabetes besucht.").Select(hit => hit.Text));
        Assert.Equal(["Frau Meier"], SensitiveData.Find("Frau Meier leitet die Diabetesprävention.").Select(hit => hit.Text));
        Assert.Empty(SensitiveData.Find("Wir arbeiten mit Menschen mit Diabetes."));
    }

    [Fact]
    public void Every_kind_has_a_German_name()
    {
        Assert.All(SensitiveData.All, kind => Assert.NotEmpty(SensitiveHit.WordsFor(kind)));
        Assert.Equal(SensitiveData.All.Count, SensitiveData.All.Select(SensitiveHit.WordsFor).Distinct().Count());
        Assert.Equal("Telefonnummer", Assert.Single(SensitiveData.Find("Tel. 03643 123456")).Words);
    }

    private static IEnumerable<SensitiveKind> Kinds(string text) => SensitiveData.Find(text).Select(hit => hit.Kind);
}
