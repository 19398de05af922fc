namespace AwsSdk.Protocols;

/// <summary>The two forms of the query protocol.</summary>
public enum QueryDialect
{
    /// <summary>Flat lists (<c>Filter.1.Name</c>), responses without a result element and in camelCase.</summary>
    Ec2,

    /// <summary>Nested lists (<c>Filters.member.1.Name</c>), responses inside <c>…Result</c> and in PascalCase.</summary>
    AwsQuery,
}
