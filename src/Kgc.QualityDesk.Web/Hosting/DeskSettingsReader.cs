using System.Globalization;

namespace Kgc.QualityDesk.Web.Hosting;

/// <summary>Reads the settings that docs/operations.md lists.</summary>
public static class DeskSettingsReader
{
    public static DeskSettings Read(IConfiguration configuration, IHostEnvironment environment) => new()
    {
        DataDirectory = Path.GetFullPath(configuration["Desk:DataDirectory"] ?? "data", environment.ContentRootPath),
        WorkflowDirectory = configuration["Desk:WorkflowDirectory"] is { Length: > 0 } directory
            ? Path.GetFullPath(directory, environment.ContentRootPath)
            : Path.Combine(AppContext.BaseDirectory, "workflows"),
        PublicUrl = PublicUrl(configuration) ?? Reachable(configuration["urls"]?.Split(';')[0]) ?? DeskHost.DefaultUrl,
    };

    public static string? PublicUrl(IConfiguration configuration) => configuration["Desk:PublicUrl"]?.TrimEnd('/') is { Length: > 0 } url ? url : null;

    /// <summary>An address that a link can carry: wildcards become localhost.</summary>
    public static string? Reachable(string? listening) => listening?.TrimEnd('/')
        .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);

    public static (string Database, string Connection) Database(IConfiguration configuration, DeskSettings settings)
    {
        var database = configuration["Desk:Database"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("Desk") ?? "Data Source={DataDirectory}/desk.db";
        return (database, connection.Replace("{DataDirectory}", settings.DataDirectory, StringComparison.Ordinal));
    }

    public static bool Demo(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>("Desk:Demo") ?? environment.IsDevelopment();

    public static TimeProvider Clock(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration["Desk:Clock"] is { Length: > 0 } start
            ? new ShiftedClock(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : TimeProvider.System;
}
