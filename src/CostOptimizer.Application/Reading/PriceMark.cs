using CostOptimizer.Application.Storage;

namespace CostOptimizer.Application.Reading;

/// <summary>A place among price observations: the key of one.</summary>
/// <param name="Service">As results write it, for example <c>ec2</c>.</param>
public sealed record PriceMark(string Region, string Service, string TypeName, string Platform, string Tenancy, string Option, DateTime FirstSeenUtc)
{
    public static PriceMark Of(StoredPrice price) => new(
        price.Offering.Region.Code,
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(price.Offering.Service.ToString()),
        price.Offering.TypeName,
        price.Offering.Platform,
        price.Offering.Tenancy,
        price.Option,
        price.FirstSeenUtc);
}
