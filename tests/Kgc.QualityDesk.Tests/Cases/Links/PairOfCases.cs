using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases.Links;

/// <summary>Two questions of two applicants; what is done to them is told as short words, so that a history can be drawn by lot.</summary>
internal sealed class PairOfCases(DeskWorld desk, string merged, string target)
{
    private const string Ana = "ana.th@desk.example";
    private const string Ben = "ben.th@desk.example";

    public static readonly string[] Before =
        ["merged claim", "merged clarify", "merged accept", "merged experts", "merged draft", "merged reply", "target claim", "target clarify", "target accept", "target reply", "target experts"];

    /// <summary>A merged case cannot be worked, but its applicant goes on living; the target goes on altogether, short of its answer.</summary>
    public static readonly string[] Between =
        ["merged reply", "merged withdraw", "merged undo", "merged rate", "merged files", "target clarify", "target accept", "target experts", "target draft", "target return", "target reply", "target note", "target claim"];

    public string Merged => merged;

    public string Target => target;

    public static async Task<PairOfCases> AskedAsync(DeskWorld desk) => new(desk, await AskAsync(desk, "mia@verein.example"), await AskAsync(desk, "toni@verein.example"));

    public Task<int> IdAsync(string number) => desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(DeskWorld.Cancel));

    /// <summary>Does what the word says; returns the code of the rule that it broke, if it did.</summary>
    public async Task<string?> DoAsync(string word)
    {
        var (which, what) = (word.Split(' ')[0] == "merged" ? merged : target, word.Split(' ')[1]);
        try
        {
            await DoAsync(which, what);
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    private async Task DoAsync(string number, string what)
    {
        var id = await IdAsync(number);
        await (what switch
        {
            "claim" => ClaimAsync(number),
            "clarify" => CompleteAsync(number, "triage", "clarify", Ana, new JsonObject { ["question"] = "Um welchen Kreis geht es?" }),
            "accept" => CompleteAsync(number, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN" }),
            "experts" => CompleteAsync(number, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN", ["experts"] = new JsonArray("eva.th@desk.example", "emil.th@desk.example") }),
            "draft" => CompleteAsync(number, "draft-response", "submitted", Ana, new JsonObject { ["text"] = "Nehmen Sie die Regionaldaten." }),
            "return" => CompleteAsync(number, "approve-response", "returned", Ben, new JsonObject { ["comment"] = "Bitte kürzer." }),
            "reply" => desk.Run<ApplicantActs>(a => a.ReplyAsync(id, "Es geht um Weimar.", DeskWorld.Cancel)),
            "withdraw" => desk.Run<ApplicantActs>(a => a.WithdrawAsync(id, DeskWorld.Cancel)),
            "undo" => desk.Run<ApplicantActs>(a => a.UndoWithdrawalAsync(id, DeskWorld.Cancel)),
            "rate" => desk.Run<ApplicantActs>(a => a.RateAsync(id, 4, null, DeskWorld.Cancel)),
            "files" => desk.Run<ReplyWithFiles>(r => r.RunAsync(id, "Siehe Anlage.", [], DeskWorld.Cancel)),
            "note" => NoteAsync(number),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such act."),
        });
    }

    private async Task ClaimAsync(string number)
    {
        var task = await FirstAsync(number, null);
        var by = await desk.Actor(Ana);
        await desk.Run<AssignTask>(a => a.ClaimAsync(task, null, by, DeskWorld.Cancel));
    }

    private async Task NoteAsync(string number)
    {
        var by = await desk.Actor(Ben);
        await desk.Run<ChangeCase>(c => c.AddNoteAsync(number, "Rücksprache gehalten.", by, DeskWorld.Cancel));
    }

    private async Task CompleteAsync(string number, string type, string outcome, string who, JsonObject input)
    {
        var task = await FirstAsync(number, type);
        var by = await desk.Actor(who);
        await desk.Run<CompleteTask>(c => c.RunAsync(task, outcome, input, null, by, DeskWorld.Cancel));
    }

    private async Task<string> FirstAsync(string number, string? type) => await desk.DbAsync(db => db.Tasks.Where(t => t.Case!.Number == number && t.State == TaskState.Open && (type == null || t.Type == type))
        .OrderBy(t => t.Id).Select(t => t.PublicId).FirstOrDefaultAsync(DeskWorld.Cancel)) ?? throw new RuleBroken("not-found");

    private static async Task<string> AskAsync(DeskWorld desk, string email)
    {
        var question = DeskWorld.Question() with { Contact = new ContactInput { Name = email.Split('@')[0], Email = email } };
        return (await desk.Get<OpenCase, OpenCase.Receipt>(open => open.RunAsync(question, Channel.Api, Actor.Applicant, null, DeskWorld.Cancel))).Number;
    }
}
