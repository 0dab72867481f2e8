using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Tests.Knowledge;

/// <summary>How German words are taken apart.</summary>
public sealed class WordTests
{
    /// <summary>Pairs of the sample vocabulary that Snowball publishes with the algorithm.</summary>
    [Theory]
    [InlineData("aufeinander", "aufeinand")]
    [InlineData("aufenthalt", "aufenthalt")]
    [InlineData("aufeinanderfolge", "aufeinanderfolg")]
    [InlineData("aufessen", "aufess")]
    [InlineData("auffallend", "auffall")]
    [InlineData("aufgabe", "aufgab")]
    [InlineData("kategorischen", "kategor")]
    [InlineData("kategorie", "kategori")]
    [InlineData("katers", "kat")]
    [InlineData("katzen", "katz")]
    public void Stems_are_those_of_the_published_algorithm(string word, string stem) => Assert.Equal(stem, GermanStem.Of(word));

    [Theory]
    [InlineData("Mutter", "Mütter")]
    [InlineData("Mütter", "Muetter")]
    [InlineData("Straße", "Strassen")]
    [InlineData("Ärzte", "Aerzten")]
    [InlineData("Multiplikator:innen", "Multiplikatoren")]
    [InlineData("Multiplikator*innen", "Multiplikatorinnen")]
    [InlineData("MultiplikatorInnen", "Multiplikator")]
    [InlineData("Kolleg/-innen", "Kollegen")]
    [InlineData("Leiterin", "Leiter")]
    [InlineData("Ge\u00ADsundheit", "Gesundheit")]
    [InlineData("Mu\u0308tter", "Mütter")]
    public void Forms_of_a_word_share_its_stem(string one, string other) =>
        Assert.Equal(Word.AllOf(other).Single().Stem, Word.AllOf(one).Single().Stem);

    [Theory]
    [InlineData("gefördert", "Förderung")]
    [InlineData("fördern", "Förderung")]
    [InlineData("evaluieren", "Evaluation")]
    [InlineData("ermitteln", "Ermittlung")]
    [InlineData("ausgewertet", "Auswertung")]
    [InlineData("beteiligt", "Beteiligung")]
    [InlineData("nachhaltig", "Nachhaltigkeit")]
    [InlineData("planen", "Planung")]
    [InlineData("durchzuführen", "Durchführung")]
    [InlineData("Berichte", "Bericht")]
    [InlineData("kommunal", "Kommune")]
    public void Verbs_and_their_nouns_share_a_root(string one, string other) =>
        Assert.Equal(Word.AllOf(other).Single().Root, Word.AllOf(one).Single().Root);

    [Theory]
    [InlineData("Bedarfsermittlung", "bedarf ermittlung")]
    [InlineData("Schulsozialarbeit", "schul sozialarbeit|schul sozial arbeit")]
    [InlineData("Projektskizze", "projekt skizze")]
    [InlineData("Landesrahmenvereinbarung", "land rahmen vereinbarung|landesrahmen vereinbarung")]
    [InlineData("Beteiligung", "")]
    [InlineData("Nachbarschaft", "")]
    public void Compounds_are_cut_at_their_joints(string word, string parts) =>
        Assert.Contains(string.Join(' ', new WordStore().Split(Folding.Fold(word)).Select(p => p.Folded)), parts.Split('|'));

    [Fact]
    public void Nothing_that_can_be_typed_fails_and_folding_twice_changes_nothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var words = Word.AllOf(text);
            return words.TrueForAll(w => w.Stem.Length > 0 && w.Root.Length > 0 && GermanStem.Of(w.Folded).Length <= w.Folded.Length && Folding.Fold(w.Folded) == w.Folded)
                && Tokens.Of(text).TrueForAll(t => t.Start + t.Length <= text.Length);
        }));

    [Theory]
    [InlineData("bedarf", "bedraf", 1)]
    [InlineData("partizipation", "partizipazion", 1)]
    [InlineData("evaluation", "evluatoin", 2)]
    [InlineData("haus", "maus", 1)]
    [InlineData("haus", "schule", 3)]
    public void Two_neighbours_that_changed_places_are_one_slip(string one, string other, int distance) =>
        Assert.Equal(distance, Misspellings.Distance(one, other, 2));

    [Fact]
    public void The_shipped_list_joins_at_least_150_groups_without_calling_a_word_its_own_synonym()
    {
        Assert.True(ShippedWords.Lines("synonyms.txt").Count() >= 150);
        Assert.All(Synonyms.Shipped.Words, w => Assert.DoesNotContain(Synonyms.Shipped.Of(w.Root), o => o.Word.Root == w.Root || o.Weight >= 1));
        Assert.Contains(Synonyms.Shipped.Of(Word.AllOf("Kita").Single().Root), o => o.Word.Folded == "kindertagesstaette");
    }
}
