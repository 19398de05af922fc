using System.Text.Json;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>
/// Reads a Savings Plan rate file: arrays where a service's offer file has maps, <c>products[{sku, usageType}]</c> and
/// <c>terms.savingsPlan[{sku, rates[{discountedUsageType, discountedRate{price, currency}}]}]</c>.
/// </summary>
internal sealed class PlanFileSink(Region region, IReadOnlySet<string> types, PriceCollector prices, string source) : SkippingSink
{
    // Depths: root 0, products or terms 1, product 2, savingsPlan array 2, plan 3, rates array 4, rate 5, discountedRate 6.
    private const int Product = 2;
    private const int Plan = 3;
    private const int Rate = 5;

    private readonly Dictionary<string, PlanProduct?> _products = new(StringComparer.Ordinal);
    private readonly PlanRate _rate = new();
    private bool _inTerms;
    private string? _sku;
    private string? _usageType;
    private string? _description;

    protected override void Started(int depth)
    {
        if (depth == (_inTerms ? Plan : Product))
        {
            _sku = _usageType = _description = null;
        }
        else if (_inTerms && depth == Rate)
        {
            _rate.Clear();
        }
    }

    protected override void Property(ref Utf8JsonReader reader, int depth)
    {
        if (depth == 1)
        {
            _inTerms = reader.ValueTextEquals("terms"u8);
            if (!_inTerms && !reader.ValueTextEquals("products"u8))
            {
                Skip();
            }
        }
        else if (!_inTerms)
        {
            OfProduct(ref reader, depth);
        }
        else
        {
            OfTerm(ref reader, depth);
        }
    }

    protected override void Ended(int depth)
    {
        if (!_inTerms && depth == Product && _sku is not null)
        {
            _products[_sku] = PlanProduct.FromUsageType(_usageType);
        }
        else if (_inTerms && depth == Rate)
        {
            // An excerpt may lack the product; the plan's description says the same.
            var plan = _sku is not null && _products.TryGetValue(_sku, out var known) ? known : PlanProduct.FromDescription(_description);
            _rate.AddTo(prices, plan, region, types, source);
        }
    }

    private void OfProduct(ref Utf8JsonReader reader, int depth)
    {
        if (depth == Product + 1 && reader.ValueTextEquals("sku"u8))
        {
            Capture(value => _sku = value);
        }
        else if (depth == Product + 1 && reader.ValueTextEquals("usageType"u8))
        {
            Capture(value => _usageType = value);
        }
        else
        {
            Skip();
        }
    }

    private void OfTerm(ref Utf8JsonReader reader, int depth)
    {
        switch (depth)
        {
            case 2 when reader.ValueTextEquals("savingsPlan"u8):
            case Plan + 1 when reader.ValueTextEquals("rates"u8):
            case Rate + 1 when reader.ValueTextEquals("discountedRate"u8):
                break;
            case Plan + 1 when reader.ValueTextEquals("sku"u8):
                Capture(value => _sku = value);
                break;
            case Plan + 1 when reader.ValueTextEquals("description"u8):
                Capture(value => _description = value);
                break;
            case Rate + 1 or Rate + 2:
                Capture(_rate.Field(reader.GetString()!));
                break;
            default:
                Skip();
                break;
        }
    }
}
