namespace CostOptimizer.Storage.Erasure;

/// <summary>
/// Children go before their parents. <c>@Mention</c> is a pattern that finds the account's number in a text; twelve digits in a row are
/// nothing else.
/// </summary>
internal static class ErasureStatements
{
    public const string SelectRuns = """
        SELECT RunNumber, RunId, StartedAtUtc
        FROM Run
        WHERE Document LIKE @Mention OR RunNumber IN (
            SELECT RunNumber FROM RunPartition WHERE AccountId = @AccountId
            UNION SELECT RunNumber FROM RunFleet WHERE AccountId = @AccountId
            UNION SELECT RunNumber FROM Commitment WHERE AccountId = @AccountId
            UNION SELECT RunNumber FROM ApiCall WHERE AccountId = @AccountId
            UNION SELECT RunNumber FROM RunFailure WHERE AccountId = @AccountId OR Place LIKE @Mention OR Reason LIKE @Mention)
        """;

    public const string CountFleets = "SELECT COUNT(*) FROM Fleet WHERE FleetId LIKE @FleetPrefix";

    public const string DeleteRun = """
        DELETE FROM RunFailure WHERE RunNumber = @RunNumber;
        DELETE FROM ApiCall WHERE RunNumber = @RunNumber;
        DELETE FROM Commitment WHERE RunNumber = @RunNumber;
        DELETE FROM EstateTotal WHERE RunNumber = @RunNumber;
        DELETE FROM Recommendation WHERE RunNumber = @RunNumber;
        DELETE FROM RunFleet WHERE RunNumber = @RunNumber;
        DELETE FROM RunBeside WHERE RunNumber = @RunNumber;
        DELETE FROM RunPartition WHERE RunNumber = @RunNumber;
        DELETE FROM Run WHERE RunNumber = @RunNumber;
        DELETE FROM PlanningBasis WHERE RunId = @RunId;
        DELETE FROM AlertEvaluation WHERE RunId = @RunId;
        DELETE FROM WebhookEvent WHERE RunId = @RunId;
        """;

    /// <summary>A report also tells of the week before and of decisions, so that one from an analysis without the account may name it.</summary>
    public const string DeleteReports = """
        DELETE FROM Delivery WHERE Subject IN (SELECT ReportId FROM WeeklyReport WHERE CreatedAtUtc >= @StartedAtUtc);
        DELETE FROM WeeklyReportFile WHERE ReportId IN (SELECT ReportId FROM WeeklyReport WHERE CreatedAtUtc >= @StartedAtUtc);
        DELETE FROM WeeklyReport WHERE CreatedAtUtc >= @StartedAtUtc;
        """;

    public const string DeleteFleets = """
        DELETE FROM FleetUsageDay WHERE FleetKey IN (SELECT FleetKey FROM Fleet WHERE FleetId LIKE @FleetPrefix);
        DELETE FROM FleetUsage WHERE FleetKey IN (SELECT FleetKey FROM Fleet WHERE FleetId LIKE @FleetPrefix);
        DELETE FROM FleetHour WHERE FleetKey IN (SELECT FleetKey FROM Fleet WHERE FleetId LIKE @FleetPrefix);
        DELETE FROM RecommendationNote WHERE FleetKey IN (SELECT FleetKey FROM Fleet WHERE FleetId LIKE @FleetPrefix);
        DELETE FROM Decision WHERE FleetKey IN (SELECT FleetKey FROM Fleet WHERE FleetId LIKE @FleetPrefix);
        DELETE FROM Fleet WHERE FleetId LIKE @FleetPrefix;
        """;

    public const string DeleteMentions = """
        DELETE FROM AnalysisReading WHERE OrderNumber IN (
            SELECT OrderNumber FROM AnalysisOrder WHERE OrderDocument LIKE @Mention OR StartDocument LIKE @Mention OR Reason LIKE @Mention);
        DELETE FROM AnalysisOrder WHERE OrderDocument LIKE @Mention OR StartDocument LIKE @Mention OR Reason LIKE @Mention;
        DELETE FROM SavingWeekEntry WHERE WeekUtc IN (SELECT WeekUtc FROM SavingWeek WHERE Document LIKE @Mention);
        DELETE FROM SavingWeekTotal WHERE WeekUtc IN (SELECT WeekUtc FROM SavingWeek WHERE Document LIKE @Mention);
        DELETE FROM SavingWeek WHERE Document LIKE @Mention;
        DELETE FROM AlertMessage WHERE AlertKey IN (SELECT AlertKey FROM Alert WHERE Document LIKE @Mention);
        DELETE FROM Alert WHERE Document LIKE @Mention;
        DELETE FROM Delivery WHERE Body LIKE @Mention;
        DELETE FROM JobContinuation WHERE JobId IN (SELECT JobId FROM Job WHERE JobId LIKE @Mention OR Argument LIKE @Mention OR Reason LIKE @Mention);
        DELETE FROM JobContinuation WHERE AfterJobId IN (SELECT JobId FROM Job WHERE JobId LIKE @Mention OR Argument LIKE @Mention OR Reason LIKE @Mention);
        DELETE FROM Job WHERE JobId LIKE @Mention OR Argument LIKE @Mention OR Reason LIKE @Mention;
        """;

    public const string SelectBaselines = "SELECT SavingId AS Id, Document FROM SavingBaseline";

    public const string SelectInvoices = "SELECT SourceHash AS Id, Document FROM Invoice";

    public const string SelectAdvice = "SELECT ImportId AS Id, Document FROM AdviceImport";

    public const string DeleteBaseline = """
        DELETE FROM SavingWeekEntry WHERE SavingId = @SavingId;
        DELETE FROM SavingBaseline WHERE SavingId = @SavingId;
        """;

    public const string DeleteInvoice = "DELETE FROM Invoice WHERE SourceHash = @SourceHash";

    public const string DeleteAdvice = "DELETE FROM AdviceImport WHERE ImportId = @ImportId";
}
