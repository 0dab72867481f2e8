using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A human task: who, what, by when and which buttons. A type without a page of its own gets the generic one; its form may be empty.</summary>
internal sealed class TaskCheck(KnownWords words, InputCheck inputs)
{
    private const int LongestOutcome = 64;
    private const int LongestType = 64;

    public void Check(ActivityNode node)
    {
        var task = TaskSettings.Of(node)!;
        inputs.OneOf(node, "role", words.Roles, "Eine Rolle");
        inputs.Days(node, "dueWorkingDays", 0);
        inputs.Days(node, "remindWorkingDays", 0);
        inputs.Days(node, "escalateWorkingDays", 0);
        CheckOutcomes(node, task);
        if (inputs.Required(node, "taskType") is { Fault: null } && task.TaskType.Length == 0)
        {
            inputs.Add(node, "taskType", "Die Art der Aufgabe muss als fester Text in der Definition stehen");
        }

        if (task.TaskType.Length > LongestType)
        {
            inputs.Add(node, "taskType", $"Die Art der Aufgabe ist länger als {LongestType} Zeichen");
        }

        CheckForm(node, task);
        if (!task.HasForm && NearMiss.Of(task.TaskType, words.TaskTypes) is { } meant)
        {
            inputs.Add(node, "taskType", $"Für „{task.TaskType}“ gibt es weder eine Seite noch ein Formular („form“). Gemeint ist wohl „{meant}“");
        }
    }

    private void CheckOutcomes(ActivityNode node, TaskSettings task)
    {
        var given = InputCheck.ConstantList(node, "outcomes") is { } list ? list.GetArrayLength() : 0;
        if (given == 0 || given != task.Outcomes.Count)
        {
            inputs.Add(node, "outcomes", "Die Aufgabe braucht eine feste Liste von Ausgängen, jeder mit „name“");
        }

        foreach (var outcome in task.Outcomes.Where(outcome => outcome.Name.Length > LongestOutcome))
        {
            inputs.Add(node, "outcomes", $"Der Ausgang „{outcome.Name}“ ist länger als {LongestOutcome} Zeichen");
        }

        foreach (var twice in task.Outcomes.GroupBy(outcome => outcome.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            inputs.Add(node, "outcomes", $"Der Ausgang „{twice.Key}“ ist doppelt vorhanden");
        }
    }

    private void CheckForm(ActivityNode node, TaskSettings task)
    {
        var given = InputCheck.ConstantList(node, "form");
        if (task.HasForm && (given is not { } list || list.GetArrayLength() != task.Form.Count))
        {
            inputs.Add(node, "form", node.Inputs["form"].ConstantText is { Length: > 0 } named
                ? $"Ein Formular „{named}“ gibt es nicht; die Felder müssen als feste Liste in der Definition stehen"
                : "Das Formular muss eine feste Liste von Feldern sein");
        }

        foreach (var field in task.Form)
        {
            if (field.Name.Length == 0 || !field.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            {
                inputs.Add(node, "form", $"„{field.Name}“ ist kein Feldname; erlaubt sind Buchstaben ohne Umlaute, Ziffern, - und _");
            }

            if (!FormField.Kinds.Contains(field.Kind))
            {
                inputs.Add(node, "form", $"Die Feldart „{field.Kind}“ gibt es nicht; möglich sind: {string.Join(", ", FormField.Kinds)}");
            }

            if (field.Kind == "choice" && field.Choices.Count == 0)
            {
                inputs.Add(node, "form", $"Das Auswahlfeld „{field.Name}“ hat nichts zur Auswahl („choices“)");
            }
        }

        foreach (var twice in task.Form.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            inputs.Add(node, "form", $"Das Feld „{twice.Key}“ ist doppelt vorhanden");
        }
    }
}
