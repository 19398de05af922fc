using Amazon.EC2.Model;
using Amazon.SecurityToken.Model;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Estate;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Core.Fleets;
using Region = CostOptimizer.Core.Fleets.Region;

namespace CostOptimizer.Aws.Estate;

/// <summary>Accounts from the settings and the organization, else the caller's own; regions from the settings, else those enabled.</summary>
internal sealed class AwsEstateDirectory(AwsOptions options, AwsClients clients) : IEstateDirectory
{
    private const string ListAccountsStep = "list accounts";
    private const string ListRegionsStep = "list regions";

    public async Task<EstateListing> ListAsync(AnalysisScope scope, CancellationToken cancellationToken)
    {
        var failures = new List<SourceFailure>();
        var accounts = await AccountsAsync(failures, cancellationToken);
        var wanted = accounts.Where(account => scope.AccountIds.Count == 0 || scope.AccountIds.Contains(account.Id)).ToList();
        failures.AddRange(scope.AccountIds.Except(accounts.Select(account => account.Id)).Select(id => new SourceFailure(
            id, ListAccountsStep, FailureKind.Unexpected, $"Account {id} was asked for but is neither in Aws:Accounts nor in the organization.")));

        var listings = await Task.WhenAll(wanted.Select(account => RegionsAsync(account, scope, cancellationToken)));
        failures.AddRange(listings.Select(listing => listing.Failure).OfType<SourceFailure>());
        var partitions = wanted.Zip(listings)
            .SelectMany(pair => pair.Second.Regions.Select(region => new EstatePartition(pair.First, region)))
            .OrderBy(partition => partition.Account.Id, StringComparer.Ordinal)
            .ThenBy(partition => partition.Region.Code, StringComparer.Ordinal)
            .ToList();
        return partitions.Count == 0 && failures.Count > 0
            ? throw new SourceException(failures[0].Kind, "aws", ListAccountsStep, string.Join(' ', failures.Select(failure => failure.Reason)))
            : new EstateListing(partitions, failures);
    }

    private async Task<IReadOnlyList<Account>> AccountsAsync(List<SourceFailure> failures, CancellationToken cancellationToken)
    {
        var accounts = options.Accounts.Select(Configured).ToList();
        if (options.DiscoverOrganization)
        {
            try
            {
                var members = await MembersAsync(accounts, cancellationToken);
                accounts.AddRange(members.ExceptBy(accounts.Select(account => account.Id), member => member.Id));
            }
            catch (SourceException exception)
            {
                failures.Add(new SourceFailure("organization", ListAccountsStep, exception.Kind, exception.Message));
            }
        }
        else if (accounts.Count == 0)
        {
            accounts.Add(await CallerAsync(cancellationToken));
        }

        return accounts;
    }

    private static Account Configured(AwsAccountOptions account) => new(
        account.Id,
        string.IsNullOrWhiteSpace(account.Name) ? account.Id : account.Name,
        PartitionNames.Parse(account.Partition) ?? throw new InvalidOperationException($"'{account.Partition}' is no partition."));

    private async Task<IReadOnlyList<Account>> MembersAsync(IReadOnlyList<Account> configured, CancellationToken cancellationToken)
    {
        var reader = configured.FirstOrDefault(account => account.Id == options.OrganizationAccount) ?? await CallerAsync(cancellationToken);
        var session = options.OrganizationAccount is { Length: > 0 }
            ? clients.Session(reader, PartitionNames.OrganizationsRegion(reader.Partition))
            : clients.DefaultSession(PartitionNames.OrganizationsRegion(reader.Partition));
        var members = new List<Account>();
        var pages = session.PagesAsync(
            AwsServices.Organizations,
            "ListAccounts",
            (s, token, stop) => s.Organizations.ListAccountsAsync(
                new Amazon.Organizations.Model.ListAccountsRequest { MaxResults = 20, NextToken = token }, stop),
            page => page.NextToken,
            cancellationToken);
        await foreach (var page in pages)
        {
            // State replaced Status on 9 September 2026; either may be absent.
            members.AddRange((page.Accounts ?? [])
                .Where(account => (account.State?.Value ?? account.Status?.Value) == "ACTIVE")
                .Select(account => new Account(account.Id, account.Name ?? account.Id, reader.Partition)));
        }

        return [.. members.DistinctBy(member => member.Id)];
    }

    private async Task<Account> CallerAsync(CancellationToken cancellationToken)
    {
        var region = options.Regions.FirstOrDefault()
            ?? Amazon.Runtime.FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName
            ?? PartitionNames.HomeRegion(Partition.Aws);
        var caller = await clients.DefaultSession(region).CallAsync(
            AwsServices.Sts,
            "GetCallerIdentity",
            (session, stop) => session.Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), stop),
            cancellationToken);
        clients.NoteCaller(caller.Account);
        var partition = PartitionNames.Parse(caller.Arn?.Split(':').ElementAtOrDefault(1)) ?? new Region(region).Partition;
        return new Account(caller.Account, caller.Account, partition);
    }

    private async Task<(IReadOnlyList<Region> Regions, SourceFailure? Failure)> RegionsAsync(
        Account account, AnalysisScope scope, CancellationToken cancellationToken)
    {
        var named = options.Accounts.FirstOrDefault(candidate => candidate.Id == account.Id)?.Regions is { Count: > 0 } own ? own : options.Regions;
        if (named.Count == 0 && scope.Regions.Count > 0)
        {
            return (InPartition(scope.Regions, account), null);
        }

        try
        {
            var codes = named.Count > 0 ? named : await EnabledAsync(account, cancellationToken);
            return (InPartition(codes.Where(code => scope.Regions.Count == 0 || scope.Regions.Contains(code)), account), null);
        }
        catch (SourceException exception)
        {
            return ([], new SourceFailure(account.Id, ListRegionsStep, exception.Kind, exception.Message));
        }
    }

    private async Task<IReadOnlyList<string>> EnabledAsync(Account account, CancellationToken cancellationToken)
    {
        var answer = await clients.Session(account, PartitionNames.HomeRegion(account.Partition)).CallAsync(
            AwsServices.Ec2,
            "DescribeRegions",
            (session, stop) => session.Ec2.DescribeRegionsAsync(new DescribeRegionsRequest { AllRegions = false }, stop),
            cancellationToken);
        return [.. (answer.Regions ?? []).Where(region => region.OptInStatus != "not-opted-in").Select(region => region.RegionName)];
    }

    // A region this version has no pattern for belongs to no known partition and is left out.
    private static List<Region> InPartition(IEnumerable<string> codes, Account account) =>
        [.. codes.Where(Region.IsRegion)
            .Select(code => new Region(code))
            .Where(region => region.Partition == account.Partition)
            .DistinctBy(region => region.Code)];
}
