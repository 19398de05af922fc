using CostOptimizer.Aws.Prices.Documents;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>Gathers one term as its tokens pass.</summary>
internal sealed class TermBuilder
{
    private List<PriceDimension> _dimensions = [];
    private Dictionary<string, string> _prices = [];
    private string? _lease;
    private string? _offeringClass;
    private string? _purchaseOption;

    public bool IsReserved { get; set; }

    public string? EffectiveDate { get; set; }

    public string? Unit { get; set; }

    public void Start()
    {
        _dimensions = [];
        _lease = _offeringClass = _purchaseOption = EffectiveDate = null;
        StartDimension();
    }

    public void StartDimension()
    {
        _prices = new Dictionary<string, string>(StringComparer.Ordinal);
        Unit = null;
    }

    public void SetPrice(string currency, string? price) => _prices[currency] = price ?? "";

    public void EndDimension() => _dimensions.Add(new PriceDimension(Unit, _prices));

    /// <summary>What takes the value of a term attribute.</summary>
    public Action<string?> Attribute(string name) => name switch
    {
        "LeaseContractLength" => value => _lease = value,
        "OfferingClass" => value => _offeringClass = value,
        "PurchaseOption" => value => _purchaseOption = value,
        _ => Ignore,
    };

    private static void Ignore(string? value)
    {
    }

    public PriceTerm Build() =>
        new(IsReserved, _lease, _offeringClass, _purchaseOption, PriceText.ParseTime(EffectiveDate), _dimensions);
}
