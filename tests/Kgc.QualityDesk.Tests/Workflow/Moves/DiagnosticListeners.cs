using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kgc.QualityDesk.Tests.Workflow.Moves;

/// <summary>Counts the commands that EF sends on this flow of a test; others run at the same time.</summary>
internal sealed class DiagnosticListeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<DiagnosticListeners?> Mine = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly Action _seen;

    private DiagnosticListeners(Action seen) => _seen = seen;

    public static DiagnosticListeners Count(Action seen)
    {
        var listeners = new DiagnosticListeners(seen);
        Mine.Value = listeners;
        listeners._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(listeners));
        return listeners;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && Mine.Value == this)
        {
            _seen();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
