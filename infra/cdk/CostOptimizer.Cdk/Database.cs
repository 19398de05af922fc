using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;
using Constructs;

namespace CostOptimizer.Cdk;

/// <summary>SQL Server on RDS: encrypted, backed up, its password made and rotated by Secrets Manager.</summary>
internal sealed class Database : Construct
{
    private const int RotationDays = 30;

    public Database(Construct scope, IVpc vpc, InstallationSize size)
        : base(scope, "Database")
    {
        Instance = new DatabaseInstance(this, "Instance", new DatabaseInstanceProps
        {
            Engine = size.DatabaseEngine,
            LicenseModel = LicenseModel.LICENSE_INCLUDED,
            InstanceType = new Amazon.CDK.AWS.EC2.InstanceType(size.DatabaseClass),
            Vpc = vpc,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            MultiAz = size.IsMultiZone,
            AllocatedStorage = size.DatabaseStorageGib,
            MaxAllocatedStorage = size.DatabaseStorageGib * 5,
            StorageType = StorageType.GP3,
            StorageEncrypted = true,
            PubliclyAccessible = false,
            Credentials = Credentials.FromGeneratedSecret("costoptimizer", new CredentialsBaseOptions { ExcludeCharacters = "\"'{};@/\\ %+=" }),
            BackupRetention = Duration.Days(size.BackupDays),
            DeletionProtection = size.IsMultiZone,
            RemovalPolicy = RemovalPolicy.SNAPSHOT,
            DeleteAutomatedBackups = false,
            CopyTagsToSnapshot = true,
            AutoMinorVersionUpgrade = true,
            CloudwatchLogsExports = ["error"],
        });
        Instance.AddRotationSingleUser(new RotationSingleUserOptions { AutomaticallyAfter = Duration.Days(RotationDays) });
    }

    public DatabaseInstance Instance { get; }
}
