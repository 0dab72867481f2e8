using System.Text;
using Kgc.QualityDesk.Web.Commands;
using Kgc.QualityDesk.Web.Tests.Workflows;

namespace Kgc.QualityDesk.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task The_first_person_is_added_with_a_link_and_gets_a_token_that_is_shown_once()
    {
        var added = await _shell.Run("user", "add", "--email", "rita@buero.example", "--name", "Rita Rat", "--role", "advisor", "--role", "supervisor", "--office", "TH");
        Assert.True(added.Code == 0, added.Error);
        Assert.StartsWith("http", Assert.Single(added.Lines), StringComparison.Ordinal);
        Assert.Contains("/anmelden/link/", added.Output, StringComparison.Ordinal);

        var token = await _shell.Run("token", "add", "--email", "RITA@buero.example", "--days", "3");
        Assert.Equal(0, token.Code);
        Assert.Equal(43, Assert.Single(token.Lines).Length);
        Assert.Contains("Kennung 1", token.Error, StringComparison.Ordinal);

        Assert.StartsWith("1;", Assert.Single((await _shell.Run("token", "list", "--email", "rita@buero.example")).Lines), StringComparison.Ordinal);
        Assert.Equal(0, (await _shell.Run("token", "revoke", "--id", "1")).Code);
        Assert.Empty((await _shell.Run("token", "list", "--email", "rita@buero.example")).Lines);
    }

    [Fact]
    public async Task Adding_somebody_again_adds_roles_and_offices_and_needs_no_name()
    {
        Assert.Equal(0, (await _shell.Run("user", "add", "--email", "rita@buero.example", "--name", "Rita Rat", "--role", "advisor", "--office", "TH")).Code);
        var again = await _shell.Run("user", "add", "--email", "rita@buero.example", "--role", "advisor", "expert", "--office", "TH", "ST");
        Assert.True(again.Code == 0, again.Error);
    }

    [Theory]
    [InlineData("role", "chef", "TH")]
    [InlineData("office", "advisor", "BY")]
    [InlineData("email", "advisor", "TH", "kein-at")]
    public async Task A_person_who_cannot_be_added_is_refused_on_standard_error(string field, string role, string office, string email = "a@b.example")
    {
        var refused = await _shell.Run("user", "add", "--email", email, "--name", "A", "--role", role, "--office", office);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.StartsWith(field + ": ", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fliegen")]
    [InlineData("user")]
    [InlineData("user add --email a@b.example")]
    [InlineData("token revoke --id viel")]
    [InlineData("token add --email a@b.example --days 4000")]
    [InlineData("token add --email a@b.example --days viele")]
    [InlineData("token add --email a@b.example --days 99999999999")]
    [InlineData("calendar --office TH --from 1.1.2026 --to 2026-12-31")]
    [InlineData("migrate --unbekannt")]
    public async Task A_wrong_usage_is_2_and_says_so_on_standard_error(string line)
    {
        var answer = await _shell.Run(line.Split(' '));
        Assert.Equal(DeskCommands.Usage, answer.Code);
        Assert.NotEmpty(answer.Error);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("demo")]
    [InlineData("user add")]
    [InlineData("token add")]
    [InlineData("token revoke")]
    [InlineData("workflow check")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify")]
    [InlineData("calendar")]
    public async Task Every_verb_explains_itself_in_German_without_touching_anything(string verb)
    {
        var help = await _shell.Run([.. verb.Split(' '), "--help"]);
        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.Contains("Nutzung:", help.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_shell.File("data")));
    }

    [Fact]
    public async Task The_calendar_is_CSV_of_holidays_and_closing_days()
    {
        var calendar = await _shell.Run("calendar", "--office", "TH", "--from", "2026-09-01", "--to", "2026-12-31");
        Assert.Equal("date,reason", calendar.Lines[0]);
        Assert.Equal(
            ["2026-09-20", "2026-10-03", "2026-10-31", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"],
            calendar.Lines[1..].Select(l => l.Split(',')[0]));
        Assert.Equal(1, (await _shell.Run("calendar", "--office", "BY", "--from", "2026-01-01", "--to", "2026-12-31")).Code);
    }

    [Fact]
    public async Task Flowcharts_are_checked_one_line_per_problem()
    {
        Assert.Contains($"quality-question {Versions.Shipped}: in Ordnung", (await _shell.Run("workflow", "check")).Lines.Select(line => line.Trim()));
        await File.WriteAllTextAsync(_shell.File("kaputt.json"), """{ "definitionId": "x", "root": { "type": "Elsa.Flowchart", "activities": [] } }""", TestContext.Current.CancellationToken);
        var broken = await _shell.Run("workflow", "check", _shell.File("kaputt.json"), _shell.File("fehlt.json"));
        Assert.Equal(1, broken.Code);
        Assert.Contains("fehlt.json: -: Diese Datei gibt es nicht.", broken.Error, StringComparison.Ordinal);
        Assert.All(broken.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(@"\.json: .+: .+", line));
    }

    [Fact]
    public async Task A_backup_brings_everything_back_and_what_was_there_is_set_aside()
    {
        Assert.Equal(0, (await _shell.Run("user", "add", "--email", "rita@buero.example", "--name", "Rita", "--role", "advisor", "--office", "TH")).Code);
        var backup = await _shell.Run("backup", _shell.File("b.zip"));
        Assert.True(backup.Code == 0, backup.Error);
        Assert.Contains("gibt es schon", (await _shell.Run("backup", _shell.File("b.zip"))).Error, StringComparison.Ordinal);

        Assert.Equal(0, (await _shell.Run("user", "add", "--email", "neu@buero.example", "--name", "Neu", "--role", "advisor", "--office", "TH")).Code);
        var restored = await _shell.Run("restore", _shell.File("b.zip"));
        Assert.True(restored.Code == 0, restored.Error);
        Assert.Equal(0, (await _shell.Run("token", "add", "--email", "rita@buero.example")).Code);
        Assert.Equal(1, (await _shell.Run("token", "add", "--email", "neu@buero.example")).Code);
        var verified = await _shell.Run("verify");
        Assert.True(verified.Code == 0, verified.Error);
        Assert.Contains("Personen: 1", verified.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Assert.Single(Directory.GetDirectories(_shell.File("data"), "vor-restore-*")), "desk.db")));
    }

    [Fact]
    public async Task A_backup_replaces_a_damaged_database()
    {
        Assert.Equal(0, (await _shell.Run("migrate")).Code);
        Assert.Equal(0, (await _shell.Run("backup", _shell.File("b.zip"))).Code);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(_shell.File("data"), "desk.db"), "Unfug", Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await _shell.Run("verify")).Code);
        var restored = await _shell.Run("restore", _shell.File("b.zip"));
        Assert.True(restored.Code == 0, restored.Error);
        Assert.Equal(0, (await _shell.Run("verify")).Code);
    }

    [Fact]
    public async Task A_database_that_a_desk_holds_open_is_not_replaced()
    {
        Assert.Equal(0, (await _shell.Run("migrate")).Code);
        Assert.Equal(0, (await _shell.Run("backup", _shell.File("b.zip"))).Code);
        await using var held = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_shell.File("data"), "desk.db")};Pooling=false");
        await held.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = held.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Cases";
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        var refused = await _shell.Run("restore", _shell.File("b.zip"));
        Assert.Equal(1, refused.Code);
        Assert.Contains("in Benutzung", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_and_nothing_is_replaced()
    {
        Assert.Equal(0, (await _shell.Run("migrate")).Code);
        await File.WriteAllTextAsync(_shell.File("b.zip"), "kein Archiv", Encoding.UTF8, TestContext.Current.CancellationToken);
        var refused = await _shell.Run("restore", _shell.File("b.zip"));
        Assert.Equal(1, refused.Code);
        Assert.Contains("keine Sicherung", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await _shell.Run("verify")).Code);
    }

    [Fact]
    public async Task A_database_on_a_server_is_left_to_the_means_of_that_server()
    {
        string[] server = ["--Desk:Database=SqlServer", "--ConnectionStrings:Desk=Server=127.0.0.1,1;Connect Timeout=1"];
        foreach (var verb in new[] { "backup", "restore" })
        {
            var refused = await Shell.RunAsync([verb, _shell.File("b.zip"), .. Kgc.QualityDesk.Web.Tests.World.WebDesk.Settings(_shell.File("data")), .. server]);
            Assert.Equal(1, refused.Code);
            Assert.Contains("SQL Server", refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_that_was_never_made_is_told_from_a_sound_one()
    {
        var answer = await _shell.Run("verify");
        Assert.Equal(1, answer.Code);
        Assert.Contains("migrate", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_data_fills_an_empty_database_and_no_other()
    {
        Assert.Equal(0, (await _shell.Run("user", "add", "--email", "rita@buero.example", "--name", "Rita", "--role", "advisor", "--office", "TH")).Code);
        var refused = await _shell.Run("demo");
        Assert.Equal(1, refused.Code);
        Assert.Contains("Es wurde nichts geändert", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:5080", "--Desk:Demo=true")]
    [InlineData(true, "--Desk:DataDirectory=x", "migrate")]
    [InlineData(true, "--Desk:DataDirectory", "x", "migrate")]
    [InlineData(true, "--help")]
    public void A_verb_may_stand_before_or_after_the_settings(bool expected, params string[] args) =>
        Assert.Equal(expected, DeskCommands.IsCommand(args));

    public void Dispose() => _shell.Dispose();
}
