using System.Net;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class AuditPageTests
{
    private static readonly DateTime Noon = new(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Viewer")]
    [InlineData("Analyst")]
    [InlineData("Operator")]
    public async Task Audit_ForAnybodyButAdmins_IsRefusedAndNotInTheNavigation(string role)
    {
        await using var host = await ApiHost.StartAsync();
        host.SignIn(role);

        using var answer = await host.Client.GetAsync("/audit", Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("href=\"/audit\"", await host.OpenAsync("/runs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_WithHostileText_EncodesAllOfIt()
    {
        await using var host = await ApiHost.StartAsync();
        await AppendAsync(host, "<script>alert('who')</script>", "<img src=x onerror=alert(1)>", new { Reason = "</pre><script>alert(2)</script>" });

        var markup = await host.MarkupAsync("/audit");

        Assert.DoesNotContain("<script>alert", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(", markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_MoreThanOnePage_LeadsToTheOlderOnes()
    {
        await using var host = await ApiHost.StartAsync();
        for (var number = 1; number <= 101; number++)
        {
            await AppendAsync(host, "ada", $"subject-{number:000}", after: null);
        }

        var first = await host.OpenAsync("/audit");
        var second = await host.OpenAsync("/audit?before=2");

        Assert.Contains("subject-101", first, StringComparison.Ordinal);
        Assert.DoesNotContain("subject-001", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/audit?before=2\"", first, StringComparison.Ordinal); // entries are numbered from 1
        Assert.Contains("subject-001", second, StringComparison.Ordinal);
        Assert.DoesNotContain("subject-002", second, StringComparison.Ordinal);
    }

    private static Task AppendAsync(ApiHost host, string who, string subject, object? after) => host.Services.GetRequiredService<IAuditLog>().AppendAsync(
        AuditEntry.Of(new Actor(who, Role.Operator, "10.0.0.7"), Noon, "test.change", subject, before: null, after), Cancellation);
}
