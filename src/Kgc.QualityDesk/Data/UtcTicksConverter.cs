using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kgc.QualityDesk.Data;

/// <summary>SQLite has no instants: UTC ticks sort and compare as numbers.</summary>
public sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
