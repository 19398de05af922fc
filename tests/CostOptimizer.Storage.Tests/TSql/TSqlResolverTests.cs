namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>Shows that what is misspelt is found: otherwise the tests over the product's own text would prove nothing.</summary>
public sealed class TSqlResolverTests
{
    private static readonly TSqlSchema Schema = new(TSqlSources.Scripts);

    [Theory]
    [InlineData("SELECT RunNumbr FROM Run", "no table here has a column RunNumbr")]
    [InlineData("SELECT Run.Documnt FROM Run", "Run has no column Documnt")]
    [InlineData("SELECT Document FROM Runs", "no script builds a table Runs")]
    [InlineData("SELECT Document FROM Run WHERE RunId = @RunNo", "nothing gives the parameter @RunNo a value")]
    [InlineData("SELECT runid FROM Run", "no table here has a column runid")]
    [InlineData("SELECT Document FROM Run ORDER BY Startd", "no table here has a column Startd")]
    [InlineData("SELECT Older.Document FROM Run", "no table here is called Older")]
    [InlineData("SELECT Inner_.Kind FROM (SELECT Document AS Text FROM Run) AS Inner_", "Inner_ has no column Kind")]
    [InlineData("SELECT Document FROM Run INNER JOIN RunFleet ON RunFleet.RunNumber = Run.RunNumber", "the column Document is in several tables")]
    [InlineData("SELECT RunId FROM Run INNER JOIN RunFleet ON RunFleet.RunNo = Run.RunNumber", "RunFleet has no column RunNo")]
    [InlineData("SELECT RunId FROM Run WHERE EXISTS (SELECT 1 FROM RunFleet WHERE RunFleet.RunNumber = Run.RunNr)", "Run has no column RunNr")]
    [InlineData("SELECT Given.Kee FROM OPENJSON(@Rows) WITH (Kind INT) AS Given", "Given has no column Kee")]
    [InlineData("UPDATE Run SET Documents = @RunId", "no table here has a column Documents")]
    [InlineData("UPDATE Run SET Document = Origins", "no table here has a column Origins")]
    [InlineData("DELETE FROM Run WHERE Starts < @RunId", "no table here has a column Starts")]
    [InlineData("INSERT INTO Fleet (FleetHash, FleetId) VALUES (@RunId)", "the insert names 2 columns and gives 1 values")]
    [InlineData("INSERT INTO Fleet (FleetHash, FleetName) VALUES (@RunId, @RunId)", "the table inserted into has no column FleetName")]
    [InlineData("INSERT INTO Fleet (FleetHash) VALUES (@RunId)", "the insert gives the column FleetId no value")]
    [InlineData("CREATE INDEX IX ON dbo.Run (Startd)", "no table here has a column Startd")]
    [InlineData("CREATE INDEX IX ON dbo.Run (RunId) WHERE Statuss = N'failed'", "no table here has a column Statuss")]
    [InlineData("SELECT 1 WHERE OBJECT_ID(N'dbo.Rum') IS NULL", "OBJECT_ID asks for dbo.Rum, which no script builds")]
    [InlineData("EXEC sp_getapplock @Resouce = @RunId", "sp_getapplock has no parameter @Resouce")]
    [InlineData("EXEC sp_executesql N'SELECT RunNumbr FROM Run'", "no table here has a column RunNumbr")]
    [InlineData("EXEC sp_rename N'Run', N'Runs'", "the procedure sp_rename is unknown")]
    public void Faults_NameThatIsNotThere_IsFound(string sql, string fault) =>
        Assert.Contains($"sample: {fault}.", TSqlResolver.Faults(new TSqlText("sample", sql), Schema, "RunId", "Rows"));

    [Fact]
    public void Faults_StatementWithoutAny_IsClean() => Assert.Empty(TSqlResolver.Faults(
        new TSqlText(
            "sample",
            """
            SELECT Newest.Document, Fleets.FleetKey AS Fleet
            FROM (SELECT Document, RunNumber, ROW_NUMBER() OVER (ORDER BY RunId) AS Place FROM Run) AS Newest
            INNER JOIN RunFleet AS Fleets ON Fleets.RunNumber = Newest.RunNumber
            WHERE Place <= @Limit
            ORDER BY Fleet
            """),
        Schema,
        "Limit"));

    [Fact]
    public void Faults_TextThatIsNoTSql_SaysWhere()
    {
        var exception = Assert.Throws<FormatException>(() => TSqlResolver.Faults(new TSqlText("sample", "SELECT\nFORM Run WHERE"), Schema));

        Assert.StartsWith("sample is no T-SQL: line 2: ", exception.Message, StringComparison.Ordinal);
    }
}
