using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Configuration;

/// <summary>Finds every fault of the settings at once.</summary>
internal static class AwsOptionsRules
{
    private const string Section = AwsOptions.SectionName;

    public static IEnumerable<string> Faults(AwsOptions options) =>
        General(options)
            .Concat(options.Accounts.SelectMany((account, i) => OfAccount(account, $"{Section}:Accounts:{i}")))
            .Concat(Repeated(options.Accounts.Select(account => account.Id), $"{Section}:Accounts", "account id"))
            .Concat(OfRegions(options.Regions, $"{Section}:Regions"))
            .Concat(options.OfferFiles.SelectMany((file, i) => OfOfferFile(file, $"{Section}:OfferFiles:{i}")))
            .Concat(Repeated(options.OfferFiles.Select(file => file.Region), $"{Section}:OfferFiles", "region"))
            .Concat(OfMetrics(options.Metrics));

    private static IEnumerable<string> General(AwsOptions options)
    {
        if (options.MaxConcurrency is < 1 or > 64)
        {
            yield return $"{Section}:MaxConcurrency is {options.MaxConcurrency}: give 1 to 64.";
        }

        if (options.MaxAttempts is < 1 or > 10)
        {
            yield return $"{Section}:MaxAttempts is {options.MaxAttempts}: give 1 to 10.";
        }

        if (options.RequestTimeout < TimeSpan.FromSeconds(1) || options.RequestTimeout > TimeSpan.FromMinutes(10))
        {
            yield return $"{Section}:RequestTimeout is {options.RequestTimeout}: give 00:00:01 to 00:10:00.";
        }

        foreach (var (name, value) in ((string, string?)[])[("ServiceUrl", options.ServiceUrl), ("PriceListRoot", options.PriceListRoot)])
        {
            if (!string.IsNullOrWhiteSpace(value) && !IsWebAddress(value))
            {
                yield return $"{Section}:{name} is '{value}': give an absolute http or https address.";
            }
        }

        foreach (var (name, id) in ((string, string?)[])
            [("PriceListReaderAccount", options.PriceListReaderAccount), ("OrganizationAccount", options.OrganizationAccount)])
        {
            if (!string.IsNullOrWhiteSpace(id) && options.Accounts.All(account => account.Id != id))
            {
                yield return $"{Section}:{name} is '{id}', which is none of {Section}:Accounts: add that account.";
            }
        }

        if (options.DiscoverOrganization && string.IsNullOrWhiteSpace(options.OrganizationRoleName))
        {
            yield return $"{Section}:OrganizationRoleName is empty: name the role to assume in discovered accounts.";
        }
    }

    private static IEnumerable<string> OfAccount(AwsAccountOptions account, string path)
    {
        if (!IsAccountId(account.Id))
        {
            yield return $"{path}:Id is '{account.Id}': give the twelve digits of the account.";
        }

        var partition = PartitionNames.Parse(account.Partition);
        if (partition is null)
        {
            yield return $"{path}:Partition is '{account.Partition}': give aws, aws-cn, aws-us-gov or aws-eusc.";
        }

        foreach (var fault in OfRegions(account.Regions, $"{path}:Regions"))
        {
            yield return fault;
        }

        foreach (var region in account.Regions.Where(Region.IsRegion).Where(code => partition is { } p && new Region(code).Partition != p))
        {
            yield return $"{path}:Regions names {region}, which is not in partition {account.Partition}: credentials never cross partitions.";
        }

        if (!string.IsNullOrEmpty(account.RoleArn) && !IsRoleArn(account.RoleArn, account.Id, account.Partition))
        {
            yield return $"{path}:RoleArn is '{account.RoleArn}': give arn:{account.Partition}:iam::{account.Id}:role/NAME.";
        }

        if (account.ExternalId is { Length: 1 or > 1224 })
        {
            yield return $"{path}:ExternalId has {account.ExternalId.Length} characters: AWS takes 2 to 1224.";
        }

        if (string.IsNullOrEmpty(account.RoleArn) && !string.IsNullOrEmpty(account.ExternalId))
        {
            yield return $"{path}:ExternalId is set without {path}:RoleArn: name the role that asks for it.";
        }

        foreach (var fault in OfKeys(account, path))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfKeys(AwsAccountOptions account, string path)
    {
        var hasKey = !string.IsNullOrEmpty(account.AccessKeyVariable);
        if (hasKey != !string.IsNullOrEmpty(account.SecretKeyVariable))
        {
            yield return $"{path}: AccessKeyVariable and SecretKeyVariable go together; set both or neither.";
        }

        if (!hasKey && !string.IsNullOrEmpty(account.TokenVariable))
        {
            yield return $"{path}:TokenVariable is set without AccessKeyVariable.";
        }

        if (hasKey && !string.IsNullOrEmpty(account.Profile))
        {
            yield return $"{path}: both Profile and AccessKeyVariable are set; keep one.";
        }
    }

    private static IEnumerable<string> OfRegions(IEnumerable<string> regions, string path) =>
        regions.Where(region => !Region.IsRegion(region)).Select(region => $"{path} names '{region}': give a region code such as eu-west-1.");

    private static IEnumerable<string> OfOfferFile(OfferFileOptions file, string path)
    {
        if (!Region.IsRegion(file.Region))
        {
            yield return $"{path}:Region is '{file.Region}': give a region code such as cn-north-1.";
        }

        if (!file.Sources().Any())
        {
            yield return $"{path} names no file: set Ec2, SageMaker, ComputeSavingsPlans or SageMakerSavingsPlans.";
        }

        foreach (var (name, source) in file.Sources().Where(source => !IsWebAddress(source.Value) && !File.Exists(source.Value)))
        {
            yield return $"{path}:{name} is '{source}': give an existing file or an http(s) address.";
        }
    }

    private static IEnumerable<string> OfMetrics(AwsMetricOptions metrics)
    {
        if (string.IsNullOrWhiteSpace(metrics.AgentNamespace))
        {
            yield return $"{Section}:Metrics:AgentNamespace is empty: CWAgent is the agent's own.";
        }

        for (var i = 0; i < metrics.Requests.Count; i++)
        {
            var request = metrics.Requests[i];
            var required = ((string, string)[])
                [("Namespace", request.Namespace), ("CountMetric", request.CountMetric), ("Dimension", request.Dimension)];
            foreach (var (name, _) in required.Where(pair => string.IsNullOrWhiteSpace(pair.Item2)))
            {
                yield return $"{Section}:Metrics:Requests:{i}:{name} is empty: name it as CloudWatch shows it.";
            }
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> values, string path, string what) =>
        values.Where(value => value.Length > 0)
            .GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{path} has {what} '{group.Key}' {group.Count()} times: keep one.");

    private static bool IsAccountId(string id) => id is { Length: 12 } && id.All(char.IsAsciiDigit);

    private static bool IsRoleArn(string arn, string accountId, string partition) =>
        arn.StartsWith($"arn:{partition}:iam::{accountId}:role/", StringComparison.Ordinal) && !arn.EndsWith('/');

    internal static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
