using System.Net;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api;

public sealed class AlertEndpointTests
{
    private static readonly DateTime Monday = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_PageByPage_GivesEachAlertOnceWithItsFacts()
    {
        await using var host = await StartAsync();

        var first = await host.GetAsync("/api/v1/alerts?limit=2");
        var second = await host.GetAsync($"/api/v1/alerts?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["c", "b", "a"], first.Items().Concat(second.Items()).Select(item => item.Text("subject")));
        var fact = first.Items()[0].At("facts")[0];
        Assert.Equal(("saving", 1_234.565m, "moneyPerMonth", "USD"), (fact.Text("name"), fact.At("number").GetDecimal(), fact.Text("unit"), fact.Text("currency")));
    }

    [Fact]
    public async Task Deliveries_OfAnAlert_SayHowTellingWent()
    {
        await using var host = await StartAsync();
        var alert = (await host.GetAsync("/api/v1/alerts")).Items()[0];
        var outbox = host.Services.GetRequiredService<IDeliveryOutbox>();
        var pending = Assert.Single(await outbox.ReadAsync(alert.Text("id")!, Cancellation));
        await outbox.SaveAsync(pending with { Attempts = 2, LastOutcome = "Slack answered 503." }, Cancellation);

        var delivery = Assert.Single((await host.GetAsync(alert.Text("deliveries")!)).Items());

        Assert.Equal(("webhook:costs", "pending", "Slack answered 503."), (delivery.Text("target"), delivery.Text("state"), delivery.Text("lastOutcome")));
        Assert.Equal(3, (await host.GetAsync("/api/v1/deliveries")).Items().Count);
        await host.GetAsync("/api/v1/alerts/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Test_ByAnOperator_IsInTheOutboxAndAudited()
    {
        await using var host = await ApiHost.StartAsync();

        using var sent = await host.PostAsync("/api/v1/alerts/test", "");

        Assert.Equal("webhook:costs", Assert.Single((await ApiHost.JsonAsync(sent, HttpStatusCode.OK)).Items()).Text("target"));
        Assert.Single(await host.Services.GetRequiredService<IDeliveryOutbox>().ReadAsync("test:1", Cancellation));
        Assert.Equal(["alert.test"], await host.AuditedAsync());
    }

    private static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        Alert[] alerts = [.. ((string[])["a", "b", "c"]).Select((subject, index) => new Alert(
            AlertKind.NewSaving, AlertSeverity.Info, subject, null, null, "i", 0, "run-46", Monday.AddMinutes(index), [AlertFact.Of(AlertFactName.Saving, Money.Usd(1_234.565m), AlertUnit.MoneyPerMonth)]))];
        await host.Services.GetRequiredService<IAlertStore>().RecordAsync(
            alerts, null, Monday, raised => [new Delivery($"{raised.Alert.Id}:costs", "slack", "webhook:costs", raised.Alert.Id, "{}", Monday)], Cancellation);
        return host;
    }
}
