using System.Text.Json;
using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Aws.Prices.OfferFiles;

/// <summary>
/// Reads a service's offer file: <c>products{sku{…}}</c>, then <c>terms{OnDemand|Reserved{sku{sku.term{…}}}}</c>.
/// Keeps only the SKUs that are wanted, so that memory does not grow with the file.
/// </summary>
internal sealed class OfferFileSink(Region region, IReadOnlySet<string> types, PriceCollector prices, string source) : SkippingSink
{
    private static readonly (string Json, string Name)[] Attributes =
    [
        ("servicecode", "servicecode"), ("regionCode", "regioncode"), ("locationType", "locationtype"), ("instanceType", "instancetype"),
        ("instanceName", "instancename"), ("tenancy", "tenancy"), ("licenseModel", "licensemodel"), ("capacitystatus", "capacitystatus"),
        ("marketoption", "marketoption"), ("component", "component"), ("usagetype", "usagetype"), ("operation", "operation"),
    ];

    private readonly Dictionary<string, OfferingKey> _wanted = new(StringComparer.Ordinal);
    private readonly TermBuilder _term = new();
    private Section _section;
    private string _sku = "";
    private string? _offerCode;
    private PriceProduct _product = new();
    private OfferingKey? _offering;
    private bool _seenProducts;
    private bool _inAttributes;

    private enum Section
    {
        None,
        Products,
        Terms,
    }

    /// <summary>Products that are wanted.</summary>
    public int Wanted => _wanted.Count;

    protected override void Property(ref Utf8JsonReader reader, int depth)
    {
        if (depth == 1)
        {
            Root(ref reader);
        }
        else if (_section == Section.Products)
        {
            Product(ref reader, depth);
        }
        else
        {
            Term(ref reader, depth);
        }
    }

    protected override void Ended(int depth)
    {
        if (depth == 1)
        {
            _section = Section.None;
        }
        else if (_section == Section.Products && depth == 2)
        {
            _product["servicecode"] = _product["servicecode"] ?? _offerCode;
            if (_product.OfferingIn(region) is { } offering && types.Contains(offering.TypeName))
            {
                _wanted[_sku] = offering;
            }
        }
        else if (_section == Section.Terms && depth == 4 && _offering is not null)
        {
            prices.Add(_offering, _term.Build(), source);
        }
        else if (_section == Section.Terms && depth == 6 && !_inAttributes)
        {
            _term.EndDimension();
        }
    }

    private void Root(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("products"u8))
        {
            (_section, _seenProducts) = (Section.Products, true);
        }
        else if (reader.ValueTextEquals("terms"u8))
        {
            _section = _seenProducts ? Section.Terms : throw new JsonException("The terms come before the products they belong to.");
        }
        else if (reader.ValueTextEquals("offerCode"u8))
        {
            Capture(value => _offerCode = value);
        }
        else
        {
            Skip();
        }
    }

    private void Product(ref Utf8JsonReader reader, int depth)
    {
        if (depth == 2)
        {
            _sku = reader.GetString()!;
            _product = new PriceProduct();
        }
        else if (depth == 3 && reader.ValueTextEquals("productFamily"u8))
        {
            var product = _product;
            Capture(value => product["productfamily"] = value);
        }
        else if (depth == 4)
        {
            Attribute(ref reader);
        }
        else if (!reader.ValueTextEquals("attributes"u8))
        {
            Skip();
        }
    }

    private void Attribute(ref Utf8JsonReader reader)
    {
        foreach (var (json, name) in Attributes)
        {
            if (reader.ValueTextEquals(json))
            {
                var product = _product;
                Capture(value => product[name] = value);
                return;
            }
        }

        Skip();
    }

    private void Term(ref Utf8JsonReader reader, int depth)
    {
        switch (depth)
        {
            case 2 when reader.ValueTextEquals("OnDemand"u8) || reader.ValueTextEquals("Reserved"u8):
                _term.IsReserved = reader.ValueTextEquals("Reserved"u8);
                break;
            case 3 when _wanted.TryGetValue(reader.GetString()!, out _offering):
                break;
            case 4:
                _term.Start();
                break;
            case 5 when reader.ValueTextEquals("priceDimensions"u8):
                _inAttributes = false;
                break;
            case 5 when reader.ValueTextEquals("termAttributes"u8):
                _inAttributes = true;
                break;
            case 5 when reader.ValueTextEquals("effectiveDate"u8):
                Capture(value => _term.EffectiveDate = value);
                break;
            case 6 when _inAttributes:
                Capture(_term.Attribute(reader.GetString()!));
                break;
            case 6:
                _term.StartDimension();
                break;
            case 7 when reader.ValueTextEquals("unit"u8):
                Capture(value => _term.Unit = value);
                break;
            case 7 when reader.ValueTextEquals("pricePerUnit"u8):
                break;
            case 8:
                var currency = reader.GetString()!;
                Capture(value => _term.SetPrice(currency, value));
                break;
            default:
                Skip();
                break;
        }
    }
}
