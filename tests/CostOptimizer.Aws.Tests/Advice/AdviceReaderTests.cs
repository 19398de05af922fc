using System.Text;
using CostOptimizer.Application.Advice;
using CostOptimizer.Aws.Advice;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Advice;

public sealed class AdviceReaderTests
{
    [Fact]
    public void Read_ComputeOptimizersTable_TakesTheFirstOptionOfWhatIsNotOptimized()
    {
        var document = Read(
            "co.csv",
            "accountId,instanceArn,instanceName,currentInstanceType,finding,lookbackPeriodInDays,recommendations_count,recommendationOptions_1_instanceType,recommendationOptions_1_performanceRisk,recommendationOptions_1_migrationEffort,recommendationOptions_1_estimatedMonthlySavings_value,recommendationOptions_1_estimatedMonthlySavings_currency,recommendationOptions_2_instanceType,errorCode\n"
            + "111122223333,arn:aws:ec2:us-east-1:111122223333:instance/i-1,\"a, b\",m4.xlarge,OVER_PROVISIONED,14.0,2,t3.xlarge,1.0,Medium,33.79,USD,m5.xlarge,\n"
            + "111122223333,arn:aws:ec2:us-east-1:111122223333:instance/i-2,x,m4.xlarge,OPTIMIZED,14.0,0,,,,,,,\n"
            + "111122223333,arn:aws:ec2:us-east-1:111122223333:instance/i-3,x,,NOT_AVAILABLE,,0,,,,,,,INSUFFICIENT_DATA\n");

        Assert.Equal((null, 2), (document.Fault, document.Passed));
        Assert.Equal(
            new AwsAdvice(AdviceTool.ComputeOptimizer, "111122223333", "i-1", "OVER_PROVISIONED", "m4.xlarge", "t3.xlarge", Money.Usd(33.79m), null, 14m, 1m, "Medium", null),
            Assert.Single(document.Advice));
    }

    [Fact]
    public void Read_ComputeOptimizersAnswer_IsTheSameAsTheTable()
    {
        var advice = Assert.Single(Read(
            "co.json",
            """
            {"instanceRecommendations":[{"accountId":"111122223333","instanceArn":"arn:aws:ec2:us-east-1:111122223333:instance/i-1","currentInstanceType":"g5.2xlarge","finding":"OVER_PROVISIONED",
              "lookBackPeriodInDays":32.0,"lastRefreshTimestamp":1767225600,
              "recommendationOptions":[{"instanceType":"g5.xlarge","performanceRisk":2.0,"rank":1,"migrationEffort":"VeryLow",
                "savingsOpportunity":{"savingsOpportunityPercentage":17.0,"estimatedMonthlySavings":{"currency":"USD","value":150.5}},
                "savingsOpportunityAfterDiscounts":{"estimatedMonthlySavings":{"currency":"USD","value":100.25}}}]}]}
            """).Advice);

        Assert.Equal((Money.Usd(150.5m), Money.Usd(100.25m), 32m, 2m), (advice.SavingBeforeDiscounts, advice.SavingAfterDiscounts, advice.LookbackDays, advice.PerformanceRisk));
        Assert.Equal(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), advice.RefreshedAtUtc);
    }

    /// <summary>Worked example CH-1: m5a.xlarge to r5a.large in us-east-2.</summary>
    [Fact]
    public void Read_CostOptimizationHub_AnswerAndExport()
    {
        var answer = Assert.Single(Read(
            "hub.json",
            """
            {"items":[{"recommendationId":"r","accountId":"123456789012","region":"us-east-2","resourceId":"i-9","resourceArn":"arn:aws:ec2:us-east-2:123456789012:instance/i-9",
              "currentResourceType":"Ec2Instance","recommendedResourceType":"Ec2Instance","estimatedMonthlySavings":43.07,"estimatedSavingsPercentage":35.0,"estimatedMonthlyCost":82.49,
              "currencyCode":"USD","implementationEffort":"Medium","restartNeeded":true,"actionType":"Rightsize","rollbackPossible":true,"currentResourceSummary":"m5a.xlarge",
              "recommendedResourceSummary":"r5a.large","recommendationLookbackPeriodInDays":14,"source":"ComputeOptimizer"}]}
            """).Advice);
        var export = Assert.Single(Read(
            "hub.csv",
            "account_id,action_type,currency_code,current_resource_summary,estimated_monthly_savings_after_discount,estimated_monthly_savings_before_discount,implementation_effort,recommendation_lookback_period_in_days,recommended_resource_summary,resource_arn\n"
            + "123456789012,Rightsize,USD,m5a.xlarge,30.5,43.07,Medium,14,r5a.large,arn:aws:ec2:us-east-2:123456789012:instance/i-9\n").Advice);

        Assert.Equal(new AwsAdvice(AdviceTool.CostOptimizationHub, "123456789012", "i-9", "Rightsize", "m5a.xlarge", "r5a.large", Money.Usd(43.07m), null, 14m, null, "Medium", null), answer);
        Assert.Equal(answer with { SavingAfterDiscounts = Money.Usd(30.5m) }, export);
    }

    [Theory]
    [InlineData("a.csv", "a,b\n", "a.csv, line 1, column 1: the heading has neither finding (Compute Optimizer) nor action_type (Cost Optimization Hub): send an export of one of them.")]
    [InlineData("a.csv", "finding,instanceArn,lookbackPeriodInDays\nIDLE,x/i-1,many\n", "a.csv, line 2, column recommendationlookbackperiodindays: it is no number such as 43.07; export it again.")]
    [InlineData("a.json", "{\"things\":[]}", "a.json has no list instanceRecommendations (Compute Optimizer) or items (Cost Optimization Hub): send an answer of one of them.")]
    [InlineData("a.json", "{\"items\":[{\"actionType\":\"Stop\",\"resourceId\":\"i-1\",\"currencyCode\":\"usd\"}]}", "a.json, entry 1, field currency: it is no currency code such as USD; export it again.")]
    [InlineData("a.json", "no json", "a.json is not JSON in UTF-8 as the tools export it; export it again.")]
    public void Read_DocumentAtFault_IsRefusedInOneSentence(string name, string content, string expected) =>
        Assert.Equal((expected, 0), (Read(name, content).Fault, Read(name, content).Advice.Count));

    private static AdviceDocument Read(string name, string content) => new AdviceReader().Read(name, new MemoryStream(Encoding.UTF8.GetBytes(content)));
}
