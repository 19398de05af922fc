using System.Globalization;
using System.Text.Json;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Writes products and terms in the price list's JSON, for documents and offer files alike.</summary>
internal static class PriceListJson
{
    /// <summary>The object <c>{productFamily, attributes, sku}</c>.</summary>
    public static void WriteProduct(Utf8JsonWriter json, PriceListSku sku)
    {
        json.WriteStartObject();
        json.WriteString("sku", sku.Sku);
        json.WriteString("productFamily", sku.ProductFamily);
        json.WriteStartObject("attributes");
        foreach (var (name, value) in sku.Attributes)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The map from SKU.term to on-demand term; empty when there is none.</summary>
    public static void WriteOnDemand(Utf8JsonWriter json, PriceListSku sku)
    {
        json.WriteStartObject();
        if (sku.OnDemand is { } price)
        {
            var partition = sku.Region.Partition;
            StartTerm(json, sku, TermCodes.OnDemand(partition));
            WriteHourly(json, sku, TermCodes.OnDemand(partition), price, DescribeOnDemand(sku, price));
            EndTerm(json, attributes: null);
        }

        json.WriteEndObject();
    }

    /// <summary>The map from SKU.term to reserved term; empty when there is none.</summary>
    public static void WriteReserved(Utf8JsonWriter json, PriceListSku sku)
    {
        json.WriteStartObject();
        foreach (var rate in sku.Reserved)
        {
            var term = TermCodes.Reserved(rate);
            StartTerm(json, sku, term);
            if (rate.UpfrontFee > 0)
            {
                WriteUpfront(json, sku, term, rate.UpfrontFee);
            }

            WriteHourly(json, sku, term, rate.HourlyRate, DescribeReserved(rate));
            EndTerm(json, rate);
        }

        json.WriteEndObject();
    }

    /// <summary>Text of an on-demand price.</summary>
    public static string DescribeOnDemand(PriceListSku sku, decimal price)
    {
        var amount = price.ToString("0.00########", CultureInfo.InvariantCulture);
        return sku.Region.Currency == "USD"
            ? $"${amount} per {sku.Description}"
            : $"{amount} {sku.Region.Currency} per {sku.Description}";
    }

    /// <summary>Text of a reserved hourly price.</summary>
    public static string DescribeReserved(ReservedRate rate) =>
        (rate.HourlyRate == 0 ? "USD 0.0 per " : "")
        + $"Linux/UNIX (Amazon VPC), {rate.InstanceType} reserved instance applied";

    /// <summary>An hourly price as the price list writes it, with ten decimals.</summary>
    public static string Amount(decimal price) => price.ToString("F10", CultureInfo.InvariantCulture);

    /// <summary>An upfront fee as the price list writes it, a whole number.</summary>
    public static string Fee(decimal fee) => fee.ToString("0", CultureInfo.InvariantCulture);

    private static void StartTerm(Utf8JsonWriter json, PriceListSku sku, string term)
    {
        json.WriteStartObject($"{sku.Sku}.{term}");
        json.WriteString("offerTermCode", term);
        json.WriteString("sku", sku.Sku);
        json.WriteString("effectiveDate", PriceListEdition.Of(sku.Region.Partition).EffectiveDate);
        json.WriteStartObject("priceDimensions");
    }

    private static void EndTerm(Utf8JsonWriter json, ReservedRate? attributes)
    {
        json.WriteEndObject();
        json.WriteStartObject("termAttributes");
        if (attributes is { } rate)
        {
            json.WriteString("LeaseContractLength", rate.TermYears == 1 ? "1yr" : "3yr");
            json.WriteString("OfferingClass", rate.OfferingClass);
            json.WriteString("PurchaseOption", rate.PaymentOption);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHourly(
        Utf8JsonWriter json, PriceListSku sku, string term, decimal price, string description)
    {
        StartDimension(json, $"{sku.Sku}.{term}.{TermCodes.Hourly(sku.Region.Partition)}", "Hrs", description);
        json.WriteString("beginRange", "0");
        json.WriteString("endRange", "Inf");
        EndDimension(json, sku.Region.Currency, Amount(price));
    }

    // An upfront fee has neither beginRange nor endRange.
    private static void WriteUpfront(Utf8JsonWriter json, PriceListSku sku, string term, decimal fee)
    {
        StartDimension(json, $"{sku.Sku}.{term}.{TermCodes.Upfront}", "Quantity", "Upfront Fee");
        EndDimension(json, sku.Region.Currency, Fee(fee));
    }

    private static void StartDimension(Utf8JsonWriter json, string rateCode, string unit, string description)
    {
        json.WriteStartObject(rateCode);
        json.WriteString("rateCode", rateCode);
        json.WriteString("unit", unit);
        json.WriteString("description", description);
        json.WriteStartArray("appliesTo");
        json.WriteEndArray();
    }

    private static void EndDimension(Utf8JsonWriter json, string currency, string amount)
    {
        json.WriteStartObject("pricePerUnit");
        json.WriteString(currency, amount);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
