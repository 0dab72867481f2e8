using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Bulk;
using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Demo;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Overview;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Workflow;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Kgc.QualityDesk;

/// <summary>Registers the desk. The caller brings <see cref="DeskSettings"/>, a TimeProvider and data protection.</summary>
public static class DeskSetup
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton(s => TrackingKeyring.FromFile(Path.Combine(s.GetRequiredService<DeskSettings>().DataDirectory, "keys", "tracking.key")))
        .AddSingleton<WorkflowCatalogue>()
        .AddSingleton<PromiseBook>()
        .AddSingleton<MailSealer>()
        .AddScoped<ApplicantLinks>()
        .AddScoped<MailTemplates>()
        .AddScoped<MailWriter>()
        .AddScoped<StaffDirectory>()
        .AddScoped<OfficeCalendars>()
        .AddScoped<Desk>()
        .AddScoped<TaskOpener>()
        .AddScoped<Instances>()
        .AddScoped<Escalation>()
        .AddScoped<BurstHosts>()
        .AddScoped<CaseFlow>()
        .AddScoped<TimerMail>()
        .AddScoped<RaiseAlarms>()
        .AddScoped<TimerActs>()
        .AddScoped<FireTimer>()
        .AddScoped<QuestionCheck>()
        .AddScoped<CaseTypes>()
        .AddScoped<OpenCase.Parts>()
        .AddScoped<OpenCase>()
        .AddScoped<TakeCall>()
        .AddScoped<FindCallers>()
        .AddLive()
        .AddDrafts()
        .AddWriting()
        .AddPublications()
        .AddScoped<ChangeCase>()
        .AddScoped<ApplicantActs.Mails>()
        .AddScoped<ApplicantActs>()
        .AddScoped<TellAdvisor>()
        .AddCaseOperations()
        .AddScoped<RenewTracking>()
        .AddScoped<OneTimeCodes>()
        .AddScoped<LostLinks>()
        .AddScoped<OfficeTexts>()
        .AddSingleton<OfficeBook>()
        .AddScoped<TextHistory>()
        .AddScoped<TaskFinder>()
        .AddScoped<TaskList>()
        .AddScoped<CaseConditions>()
        .AddScoped<CountMatching>()
        .AddScoped<CaseList>()
        .AddLists()
        .AddScoped<CaseViewQuery.Parts>()
        .AddScoped<CaseViewQuery>()
        .AddSingleton<HonestPromise.Book>()
        .AddScoped<HonestPromise>()
        .AddScoped<MeasureTimes>()
        .AddScoped<TurnaroundQuery>()
        .AddScoped<BoardQuery>()
        .AddScoped<FigureCases>()
        .AddScoped<CasePathQuery>()
        .AddScoped<NodeFiguresQuery>()
        .AddScoped<TrackingQuery>()
        .AddScoped<CompleteTask>()
        .AddScoped<AssignTask>()
        .AddReviews()
        .AddScoped<ITaskAct, TriageAct>()
        .AddScoped<ITaskAct, ExpertReviewAct>()
        .AddScoped<ITaskAct, DeliverMessageAct>()
        .AddScoped<TaskActs>()
        .AddAnswers()
        .AddScoped<InterimReply>()
        .AddScoped<SendInterim>()
        .AddScoped<EditPromises>()
        .AddScoped<PromisePreview>()
        .AddFiles()
        .AddDeadlineActs()
        .AddScoped<ITaskAct, FormTaskAct>()
        .AddScoped<ReadFacts>()
        .AddScoped<CompareReports>()
        .AddScoped<FindReports>()
        .AddScoped<SignReport>()
        .AddScoped<HandOutReport>()
        .AddScoped<ExportCases>()
        .AddScoped<WriteExport>()
        .AddSingleton<SelfCheckCatalogue>()
        .AddScoped<FindSelfCheck>()
        .AddScoped<EditSelfCheck>()
        .AddScoped<PurgeSelfChecks>()
        .AddScoped<SelfCheckFigures>()
        .AddScoped<EditOffice>()
        .AddScoped<MovedCases>()
        .AddScoped<MoveDueDates>()
        .AddScoped<EditCalendar>()
        .AddScoped<EditPeople>()
        .AddScoped<EditProfile>()
        .AddScoped<ResolveIncident>()
        .AddScoped<EditDraft>()
        .AddScoped<PublishWorkflow>()
        .AddScoped<CaseStands>()
        .AddScoped<DryRun>()
        .AddScoped<MoveCase>()
        .AddScoped<UndoMove>()
        .AddScoped<MigrateCases>()
        .AddScoped<CarryOnMigrations>()
        .AddScoped<MigrationQuery>()
        .AddSingleton<KnowledgeIndex>()
        .AddScoped<KnowledgeSearch>()
        .AddScoped<KnowledgeCatalogue>()
        .AddScoped<CountAnswered>()
        .AddScoped<PublishKnowledge>()
        .AddScoped<ImportKnowledge>()
        .AddScoped<ShippedData>()
        .AddScoped<VerifyData>()
        .AddScoped<BackupFile>()
        .AddScoped<BackupRestore>()
        .AddScoped<DemoData>();

    private static IServiceCollection AddCaseOperations(this IServiceCollection services) => services
        .AddScoped<SeenCase>()
        .AddScoped<TakeApart>()
        .AddScoped<HearFromTarget>()
        .AddScoped<MergeCases>()
        .AddScoped<MergePreview>()
        .AddScoped<MergedReaders>()
        .AddScoped<LinkCases>()
        .AddScoped<FindLinks>()
        .AddScoped<SplitCase.Parts>()
        .AddScoped<SplitCase>()
        .AddScoped<HandOverCase.Parts>()
        .AddScoped<HandOverCase>()
        .AddScoped<FindHandOvers>()
        .AddScoped<FollowUps>()
        .AddScoped<TimeSpent>()
        .AddScoped<Substitutions>()
        .AddScoped<DeactivatePerson.Parts>()
        .AddScoped<DeactivatePerson>();

    private static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        foreach (var type in new[] { TaskTypes.DraftResponse, TaskTypes.DraftAddendum })
        {
            services.AddScoped<ITaskAct>(s => new DraftResponseAct(type, s.GetRequiredService<AnswerFiles>(), s.GetRequiredService<SealLoop>(), s.GetRequiredService<MergedReaders>()));
        }

        foreach (var type in new[] { TaskTypes.ApproveResponse, TaskTypes.ApproveAddendum })
        {
            services.AddScoped<ITaskAct>(s => new ApproveResponseAct(type, s.GetRequiredService<SealLoop>(), s.GetRequiredService<MergedReaders>()));
        }

        return services
            .AddScoped<SealCheck>()
            .AddScoped<SealLoop>()
            .AddScoped<SealWatch>()
            .AddScoped<StartAddendum>()
            .AddScoped<FindLetter>()
            .AddScoped<ChangeContact>()
            .AddScoped<AnswerFiles>()
            .AddScoped<EditAnswerFiles>();
    }

    private static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSingleton<DraftSealer>()
        .AddSingleton<DraftCodes>()
        .AddScoped<FindDraft>()
        .AddScoped<StartDraft>()
        .AddScoped<SaveDraft>()
        .AddScoped<SendDraft>()
        .AddScoped<EndByAnswer>()
        .AddScoped<MailDraftCode>()
        .AddScoped<RemoveDraft>();

    private static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveFeed>()
        .AddSingleton<LiveMarks>()
        .AddSingleton<StageNorms>()
        .AddScoped<CatchUp>()
        .AddScoped<KeepPresence>()
        .AddScoped<StartQuery>()
        .AddScoped<WorkListQuery>()
        .AddScoped<NextTask>();

    private static IServiceCollection AddWriting(this IServiceCollection services) => services
        .AddSingleton<CaseRoots>()
        .AddScoped<SimilarCases>()
        .AddScoped<TellMentioned>()
        .AddScoped<MyMentions>()
        .AddScoped<TextDrafts>()
        .AddScoped<PurgeTextDrafts>()
        .AddScoped<FindTextModules>()
        .AddScoped<EditTextModules>()
        .AddScoped<FillTextModule>();

    private static IServiceCollection AddLists(this IServiceCollection services)
    {
        services.TryAddSingleton<IPdfReader, NoPdfReader>();
        return services
            .AddScoped<TellAssigned>()
            .AddScoped<ChangeCases.Acts>()
            .AddScoped<ChangeCases>()
            .AddScoped<ExportList>()
            .AddScoped<CaseSearch>()
            .AddScoped<EditViews>()
            .AddScoped<CountViews>()
            .AddScoped<RebuildSearch>()
            .AddSingleton<ReadFiles.Readers>()
            .AddScoped<ReadFiles>();
    }

    private static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.TryAddSingleton<IFileScanner, NoScanner>();
        return services
            .AddSingleton<AttachmentStore>()
            .AddSingleton<TakeFiles>()
            .AddScoped<ReceiveFiles>()
            .AddScoped<ReplyWithFiles>()
            .AddScoped<RemoveFiles>()
            .AddScoped<ForgetFiles>()
            .AddScoped<FindFiles>()
            .AddScoped<HandOutFile>()
            .AddScoped<ScanWaiting>()
            .AddScoped<VerifyFiles>();
    }

    private static IServiceCollection AddDeadlineActs(this IServiceCollection services)
    {
        foreach (var type in TaskTypes.Deadlines)
        {
            services.AddScoped<ITaskAct>(s => new DeadlineAct(type, s.GetRequiredService<InterimReply>()));
        }

        return services;
    }

    /// <param name="services">where to</param>
    /// <param name="database">Sqlite or SqlServer</param>
    /// <param name="connection">connection string</param>
    public static IServiceCollection AddDeskDatabase(this IServiceCollection services, string database, string connection)
    {
        if (string.Equals(database, "SqlServer", StringComparison.OrdinalIgnoreCase))
        {
            return services
                .AddDbContextPool<SqlServerDeskDb>(o => Counting(o).UseSqlServer(connection))
                .AddScoped<DeskDb>(s => s.GetRequiredService<SqlServerDeskDb>());
        }

        return services
            .AddDbContextPool<SqliteDeskDb>(o => Counting(o).UseSqlite(connection).AddInterceptors(SqlitePragmas.Instance))
            .AddScoped<DeskDb>(s => s.GetRequiredService<SqliteDeskDb>());
    }

    /// <summary>Counting up to a limit needs no order; EF's warning about it would fill the log with every condition that is typed.</summary>
    private static DbContextOptionsBuilder Counting(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Log((CoreEventId.RowLimitingOperationWithoutOrderByWarning, LogLevel.Debug)));
}
