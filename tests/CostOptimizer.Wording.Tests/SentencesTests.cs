using CostOptimizer.Wording.Told;

namespace CostOptimizer.Wording.Tests;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("not T4: 19 GiB of model memory on 1 device(s) of 16 GiB, of which 15 % stay free", "不可用 T4：模型需要 19 GiB 内存，而可用 1 个各 16 GiB 的设备，其中 15 % 须保持空闲")]
    [InlineData("on a timetable: pays back only after 14.5 months", "按时间表运行：14.5 个月后才能收回成本")]
    [InlineData(
        "Move 4 × p3.2xlarge to 7 × g4dn.xlarge, 100 % of its hours on the estate's 1-year EC2 Instance Savings Plan, saving USD 6,730 a month",
        "将 4 × p3.2xlarge 迁移到 7 × g4dn.xlarge，其中 100 % 的小时数由整个资产的 1 年期 EC2 实例节省计划覆盖，每月节省 USD 6,730")]
    [InlineData(
        "Keep 5 × g4dn.xlarge, 2 of them on spot, 59 % of its hours on the estate's 1-year EC2 Instance Savings Plan, saving USD 509 a month",
        "保留 5 × g4dn.xlarge，其中 2 台使用竞价容量，59 % 的小时数由整个资产的 1 年期 EC2 实例节省计划覆盖，每月节省 USD 509")]
    [InlineData(
        "vCPU quota for G and VT on-demand instances is often 0 in accounts that never used them: check before moving from P",
        "从未使用过 G 与 VT 按需实例的账户，其 vCPU 配额通常为 0：从 P 迁移前请检查")]
    [InlineData(
        "Run 2 × g4dn.xlarge only on Mon-Fri 08:00-18:00; Sat 11:00-14:00 (UTC), saving USD 539 a month",
        "仅在 周一至周五 08:00-18:00; 周六 11:00-14:00 (UTC) 运行 2 × g4dn.xlarge，每月节省 USD 539")]
    [InlineData("Slack took it.", "Slack 已接收。")]
    [InlineData("The relay mail.example.com:25 did not answer within 30 s.", "邮件中继 mail.example.com:25 在 30 秒内未响应。")]
    [InlineData("g3 must be left: M60 instances are retired since 31 October 2025 though still priced", "必须离开 g3：M60 实例自 2025 年 10 月 31 日起退役，但仍有价格")]
    public void Tell_AKnownForm_CarriesItsQuantitiesOver(string english, string chinese) =>
        Assert.Equal(chinese, Sentences.Tell(english, Locale.Chinese));

    [Theory]
    [InlineData("somebody wrote this into a policy file")]
    [InlineData("g9 must be left: for a reason that has no form")] // half a sentence would be worse than none
    public void Tell_AnUnknownForm_TellsNothing(string english) => Assert.Null(Sentences.Tell(english, Locale.Chinese));

    [Fact]
    public void Tell_InEnglish_IsTheSentenceItself() => Assert.Equal("any", Sentences.Tell("any", Locale.English));

    [Fact]
    public void Tell_ALongHostileText_EndsSoon() => Assert.Null(Sentences.Tell(string.Concat(Enumerable.Repeat(", saving not: costs more a month", 2_000)), Locale.Chinese));
}
