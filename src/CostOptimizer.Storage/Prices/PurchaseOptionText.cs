using System.Globalization;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Storage.Prices;

/// <summary>Names a way to buy, for a reader and as part of an observation's key.</summary>
internal static class PurchaseOptionText
{
    public const string OnDemand = "on-demand";

    /// <summary>What the name of every spot price begins with, and no other.</summary>
    public const string SpotPrefix = "spot ";

    public static string Spot(string zoneId, string statistic) => $"{SpotPrefix}{zoneId} {statistic}";

    /// <returns>For example <c>compute savings plan 3y partial upfront</c>.</returns>
    public static string Of(CommitmentOffer offer) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(offer.Kind)} {offer.TermYears}y {Of(offer.Payment)}");

    private static string Of(CommitmentKind kind) => kind switch
    {
        CommitmentKind.StandardReservedInstance => "standard reserved instance",
        CommitmentKind.ConvertibleReservedInstance => "convertible reserved instance",
        CommitmentKind.Ec2InstanceSavingsPlan => "ec2 instance savings plan",
        CommitmentKind.ComputeSavingsPlan => "compute savings plan",
        CommitmentKind.SageMakerSavingsPlan => "sagemaker savings plan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of commitment has no name."),
    };

    private static string Of(PaymentOption payment) => payment switch
    {
        PaymentOption.NoUpfront => "no upfront",
        PaymentOption.PartialUpfront => "partial upfront",
        PaymentOption.AllUpfront => "all upfront",
        _ => throw new ArgumentOutOfRangeException(nameof(payment), payment, "This payment option has no name."),
    };
}
