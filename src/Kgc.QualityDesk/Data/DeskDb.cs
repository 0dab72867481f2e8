using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Audit;
using System.Data.Common;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Workflow;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Data;

/// <summary>The desk's data. Every difference between the databases is in the two classes derived from this one.</summary>
public abstract class DeskDb(DbContextOptions options) : IdentityDbContext<Person, IdentityRole<int>, int>(options)
{
    public DbSet<Office> Offices => Set<Office>();

    public DbSet<OfficeText> OfficeTexts => Set<OfficeText>();

    public DbSet<OfficeTextVersion> OfficeTextVersions => Set<OfficeTextVersion>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<ServicePromise> ServicePromises => Set<ServicePromise>();

    public DbSet<CaseNumberCounter> CaseNumberCounters => Set<CaseNumberCounter>();

    public DbSet<OfficeMembership> OfficeMemberships => Set<OfficeMembership>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<Publications.PublicationDraft> PublicationDrafts => Set<Publications.PublicationDraft>();

    public DbSet<Publications.RedactionDecision> RedactionDecisions => Set<Publications.RedactionDecision>();

    public DbSet<KnowledgeVersion> KnowledgeVersions => Set<KnowledgeVersion>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseType> CaseTypes => Set<CaseType>();

    public DbSet<CaseEntry> CaseEntries => Set<CaseEntry>();

    public DbSet<CaseInterval> CaseIntervals => Set<CaseInterval>();

    public DbSet<CaseLink> CaseLinks => Set<CaseLink>();

    public DbSet<CaseHandOver> CaseHandOvers => Set<CaseHandOver>();

    public DbSet<TimeEntry> TimeEntries => Set<TimeEntry>();

    public DbSet<Substitution> Substitutions => Set<Substitution>();

    public DbSet<DeskTask> Tasks => Set<DeskTask>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewRevision> ReviewRevisions => Set<ReviewRevision>();

    public DbSet<ExpertLink> ExpertLinks => Set<ExpertLink>();

    public DbSet<ExpertCode> ExpertCodes => Set<ExpertCode>();

    public DbSet<ExpertAccess> ExpertAccesses => Set<ExpertAccess>();

    public DbSet<ResponseRevision> ResponseRevisions => Set<ResponseRevision>();

    public DbSet<ResponseApproval> ResponseApprovals => Set<ResponseApproval>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<TextDraft> TextDrafts => Set<TextDraft>();

    public DbSet<TextModule> TextModules => Set<TextModule>();

    public DbSet<TextModuleVersion> TextModuleVersions => Set<TextModuleVersion>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<TrackingCode> TrackingCodes => Set<TrackingCode>();

    public DbSet<SubmissionKey> SubmissionKeys => Set<SubmissionKey>();

    public DbSet<QuestionDraft> QuestionDrafts => Set<QuestionDraft>();

    public DbSet<DraftMail> DraftMails => Set<DraftMail>();

    public DbSet<WorkflowVersion> WorkflowVersions => Set<WorkflowVersion>();

    public DbSet<WorkflowInstance> WorkflowInstances => Set<WorkflowInstance>();

    public DbSet<WorkflowStep> WorkflowSteps => Set<WorkflowStep>();

    public DbSet<DeskTimer> Timers => Set<DeskTimer>();

    public DbSet<EventWait> EventWaits => Set<EventWait>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<WorkflowDraft> WorkflowDrafts => Set<WorkflowDraft>();

    public DbSet<MigrationBatch> MigrationBatches => Set<MigrationBatch>();

    public DbSet<CaseMigration> CaseMigrations => Set<CaseMigration>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<KnowledgeEntry> KnowledgeEntries => Set<KnowledgeEntry>();

    public DbSet<KnowledgeStamp> KnowledgeStamps => Set<KnowledgeStamp>();

    public DbSet<AnsweredWithoutCase> AnsweredWithoutCases => Set<AnsweredWithoutCase>();

    public DbSet<SelfCheckRun> SelfCheckRuns => Set<SelfCheckRun>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<SearchPosting> SearchPostings => Set<SearchPosting>();

    public DbSet<AttachmentText> AttachmentTexts => Set<AttachmentText>();

    public DbSet<SearchProgress> SearchProgress => Set<SearchProgress>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Presence> Presences => Set<Presence>();

    /// <summary>Begins the one transaction of a change, in the way that suits the database.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel);

    /// <summary>A collation that tells letters apart as .NET does, for a database whose own does not; null where it does.</summary>
    public virtual string? ExactCollation => null;

    /// <summary>
    /// Until it is disposed, a cancelled token also stops a query that is running. Most databases do so by themselves.
    /// </summary>
    public virtual ValueTask<IAsyncDisposable> InterruptAsync(CancellationToken cancel) => new(default(CancellationTokenRegistration));

    /// <summary>Whether a save failed because another writer was there at the same moment, so that trying again on fresh data helps.</summary>
    public abstract bool IsCollision(Exception exception);

    /// <summary>
    /// Takes the next case number of an office and year in one statement, whose row lock lasts until the commit.
    /// Null when the year has none yet.
    /// </summary>
    public async Task<int?> NextNumberAsync(int officeId, int year, CancellationToken cancel)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = NextNumberSql;
        foreach (var (name, value) in new[] { ("@office", officeId), ("@year", year) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteScalarAsync(cancel) is { } number ? Convert.ToInt32(number, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A whole number of a row, not null: figures read millions of them.</summary>
    public virtual int NumberAt(DbDataReader row, int column) => row.GetInt32(column);

    protected abstract string NextNumberSql { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<string>().HaveMaxLength(256);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DeskDb).Assembly);
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => !k.IsOwnership))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }
}
