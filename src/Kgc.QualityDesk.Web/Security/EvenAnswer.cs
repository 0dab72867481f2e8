namespace Kgc.QualityDesk.Web.Security;

/// <summary>Lets an answer take the same time whether or not there was something to do, so that a clock cannot tell who is known.</summary>
public static class EvenAnswer
{
    /// <summary>Several times what the work takes.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);

    public static async Task RunAsync(Func<Task> work, CancellationToken cancel)
    {
        var wait = Task.Delay(Least, cancel);
        await work();
        await wait;
    }
}
