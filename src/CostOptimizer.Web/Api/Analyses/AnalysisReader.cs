using System.Text.Json;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Reads an order out of a body: our own form, or an event of EventBridge whose detail is the scope.</summary>
internal sealed class AnalysisReader(WebhookOptions webhooks, OutboundOptions outbound)
{
    private const int MostEntries = 1_000;
    private const int LongestId = 512;
    private const int LongestWebhook = 1_000;
    private const int CurrencyLetters = 3;

    // EventBridge, "Event structure"; replay-name is there when an archive is replayed.
    private static readonly string[] EventMembers =
        ["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail", "replay-name"];

    private static readonly Dictionary<string, PaymentOption> Payments =
        Enum.GetValues<PaymentOption>().ToDictionary(option => JsonNamingPolicy.CamelCase.ConvertName(option.ToString()), StringComparer.Ordinal);

    /// <returns>The order, and the event's id as idempotency key when it is an event.</returns>
    /// <exception cref="ApiException">The body has faults; every one is named.</exception>
    public (AnalysisOrder Order, string? EventId) Read(JsonElement body, string orderedBy)
    {
        var faults = new ApiFaults();
        var isEvent = body.TryGetProperty("detail-type", out _);
        var (order, eventId) = isEvent ? Event(body, orderedBy, faults) : (Own(body, orderedBy, faults), null);
        faults.ThrowIfAny();
        return (order, eventId);
    }

    private static (AnalysisOrder Order, string? EventId) Event(JsonElement body, string orderedBy, ApiFaults faults)
    {
        var told = new BodyObject(body, "", EventMembers, faults);
        told.Require("id", "give the id of the event");
        return (new AnalysisOrder(Scope(told.Object("detail", typeof(ScopeInput))), null, null, orderedBy), told.Text("id"));
    }

    private AnalysisOrder Own(JsonElement body, string orderedBy, ApiFaults faults)
    {
        var input = new BodyObject(body, "", typeof(AnalysisInput), faults);
        return new AnalysisOrder(
            Scope(input.Object("scope", typeof(ScopeInput))), Suppose(input.Object("whatIf", typeof(WhatIfInput))), Webhook(input), orderedBy);
    }

    private static AnalysisScope Scope(BodyObject? scope) => scope is null ? AnalysisScope.Everything : new AnalysisScope(
        scope.Texts("accountIds", MostEntries, IsAccount, "give the twelve digits of an account id"),
        scope.Texts("regions", MostEntries, Region.IsRegion, "give a region code such as us-east-1"))
    {
        Fleets = scope.Texts("fleets", MostEntries, IsId, "give a fleet's id or name"),
    };

    private static WhatIf? Suppose(BodyObject? input)
    {
        if (input is null)
        {
            return null;
        }

        var supposed = new WhatIf
        {
            DemandGrowth = input.Number("demandGrowth", factor => factor is > 0 and <= 100, "give a factor above 0 up to 100, such as 1.2"),
            LongestTermYears = (int?)input.Number("longestTermYears", years => years is 0 or 1 or 3, "give 0, 1 or 3"),
            PaymentOptions = Pay(input),
            CoverageCap = input.Number("coverageCap", IsShare, "give a share from 0 to 1"),
            SpotShareCap = input.Number("spotShareCap", IsShare, "give a share from 0 to 1"),
            UtilizationCeiling = input.Number("utilizationCeiling", share => share is > 0 and <= 1, "give a share above 0 up to 1"),
            PrivateDiscount = input.Exact("privateDiscount", share => share is >= 0 and < 1, "give a share from 0 to below 1"),
            EngineeringHourlyRates = Rates(input),
            Prices = [.. input.Objects("prices", typeof(SupposedPriceInput), MostEntries).Select(Price).OfType<SupposedPrice>()],
            WithoutCommitments = input.Texts("withoutCommitments", MostEntries, IsId, "give a commitment's id"),
        };
        return supposed.SupposesAnything() ? supposed : null;
    }

    private static IReadOnlyList<PaymentOption>? Pay(BodyObject input)
    {
        if (!input.Has("paymentOptions"))
        {
            return null;
        }

        IReadOnlyList<PaymentOption> options =
            [.. input.Texts("paymentOptions", Payments.Count, Payments.ContainsKey, $"use one of {string.Join(", ", Payments.Keys)}").Select(word => Payments[word])];
        return options;
    }

    private static Dictionary<string, decimal>? Rates(BodyObject input)
    {
        if (input.Object("engineeringHourlyRates", known: (IReadOnlyList<string>?)null) is not { } rates)
        {
            return null;
        }

        var read = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var currency in rates.Names.ToList())
        {
            if (currency.Length != CurrencyLetters || !currency.All(char.IsAsciiLetterUpper))
            {
                rates.Fault(currency, "name the rate by a currency code such as USD");
            }
            else if (rates.Exact(currency, rate => rate >= 0m, "give an amount of 0 or more") is { } rate)
            {
                read.Add(currency, rate);
            }
        }

        return read;
    }

    private static SupposedPrice? Price(BodyObject input)
    {
        input.Require("region", "give a region code such as us-east-1");
        input.Require("onDemand", "give an amount and its currency");
        var (region, typeName) = (input.Region("region"), input.RequiredText("typeName"));
        var rate = input.Money("onDemand", amount => amount > 0m, "give an amount above 0");
        return region is { } known && typeName is not null && rate is { } price
            ? new SupposedPrice(known.Code, typeName, new HourlyRate(price))
            : null;
    }

    private Uri? Webhook(BodyObject input)
    {
        if (input.Text("webhook") is not { } text)
        {
            return null;
        }

        if (text.Length > LongestWebhook || !Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            input.Fault("webhook", "give an address such as https://hooks.example.com/costs");
            return null;
        }

        if (OutboundUrl.Fault(address, outbound) is { } fault)
        {
            input.Fault("webhook", char.ToLowerInvariant(fault[0]) + fault[1..].TrimEnd('.'));
            return null;
        }

        if (webhooks.Secret is null)
        {
            input.Fault("webhook", "leave it out: this server has no Webhooks:Secret to sign webhooks with");
            return null;
        }

        return address;
    }

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    private static bool IsId(string text) => text.Length <= LongestId && !text.Any(char.IsControl) && !string.IsNullOrWhiteSpace(text);

    private static bool IsShare(double share) => share is >= 0 and <= 1;
}
