using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Tests.Reports;

/// <summary>What an export needs, of one scope.</summary>
internal sealed record ExportServices(ExportCases Begin, WriteExport Write, DeskDb Db);
