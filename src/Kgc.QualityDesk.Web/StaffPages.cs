using Kgc.QualityDesk.Web.Features.Cases;
using Kgc.QualityDesk.Web.Features.Drawings;
using Kgc.QualityDesk.Web.Features.Conditions;
using Kgc.QualityDesk.Web.Features.Live;
using Kgc.QualityDesk.Web.Features.People;
using Kgc.QualityDesk.Web.Features.Publications;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Web.Features.Workflows;
using Kgc.QualityDesk.Web.Features.Writing;
using Kgc.QualityDesk.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web;

/// <summary>Registers what the staff pages read with.</summary>
public static class StaffPages
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) => services
        .AddScoped<TaskSheets>()
        .AddScoped<TaskChoices>()
        .AddScoped<TaskDesk>()
        .AddScoped<DraftLists>()
        .AddScoped<DraftSheets>()
        .AddScoped<CaseSheets>()
        .AddScoped<CaseSheets.Parts>()
        .AddScoped<CaseSheets.Beside>()
        .AddScoped<CaseFlows>()
        .AddScoped<LinksModel.Acts>()
        .AddScoped<FlowFigures>()
        .AddSingleton<ChartDrawings>()
        .AddScoped<ConditionSheets>()
        .AddScoped<NewModel.Acts>()
        .AddScoped<EventStream.House>()
        .AddScoped<EventStream>()
        .AddScoped<PresencePanel>()
        .AddScoped<ListSheets>()
        .AddScoped<Passwords>()
        .AddScoped<Features.TextModules.EditModel.Lists>()
        .AddScoped<PageDrafts>()
        .AddScoped<WritingDesk.Parts>()
        .AddScoped<WritingDesk>()
        .Configure<MvcOptions>(mvc => mvc.Filters.Add<DraftFilter>());
}
