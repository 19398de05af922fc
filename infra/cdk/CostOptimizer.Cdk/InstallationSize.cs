using Amazon.CDK.AWS.RDS;

namespace CostOptimizer.Cdk;

/// <summary>How large an installation is: <see cref="Trial"/> is one of each in one zone, <see cref="Production"/> survives the loss of a zone.</summary>
/// <param name="Workers">Worker tasks, 1 or more; each has two virtual CPUs and 4 GiB.</param>
/// <param name="Webs">Web tasks, 1 or more; each has half a virtual CPU and 1 GiB.</param>
/// <param name="DatabaseClass">RDS instance class without its prefix <c>db.</c></param>
/// <param name="DatabaseStorageGib">20 or more.</param>
/// <param name="BackupDays">Days that the database can be restored to, 1 to 35.</param>
internal sealed record InstallationSize(
    string Name,
    bool IsMultiZone,
    int Workers,
    int Webs,
    IInstanceEngine DatabaseEngine,
    string DatabaseClass,
    int DatabaseStorageGib,
    int BackupDays)
{
    // Express holds at most 10 GB of data and one zone, which a trial does not reach.
    public static InstallationSize Trial { get; } = new(
        "trial", false, 1, 1, Engine(isExpress: true), "t3.small", 20, 7);

    public static InstallationSize Production { get; } = new(
        "production", true, 2, 2, Engine(isExpress: false), "m6i.large", 100, 35);

    /// <exception cref="InvalidOperationException">The text names no size.</exception>
    public static InstallationSize Of(string name) => name switch
    {
        "trial" => Trial,
        "production" => Production,
        _ => throw new InvalidOperationException($"size is '{name}': give trial or production, with -c size=production."),
    };

    // SQL Server 2022; RDS wants the build as well.
    private static SqlServerEngineVersion Version => SqlServerEngineVersion.Of("16.00.4245.2.v1", "16.00");

    private static IInstanceEngine Engine(bool isExpress)
    {
        return isExpress
            ? DatabaseInstanceEngine.SqlServerEx(new SqlServerExInstanceEngineProps { Version = Version })
            : DatabaseInstanceEngine.SqlServerSe(new SqlServerSeInstanceEngineProps { Version = Version });
    }
}
