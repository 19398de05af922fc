using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Weekly.Xlsx;

/// <summary>One column a currency; every sum is a formula over the other sheets, with its value.</summary>
internal sealed class SummarySheet
{
    private const int HeaderRow = 5;

    private readonly WeeklyRecord _record;
    private readonly WeeklyWords _words;
    private readonly XlsxStyles _styles;
    private readonly List<XlsxCell[]> _rows = [];

    private SummarySheet(WeeklyRecord record, WeeklyWords words, XlsxStyles styles) => (_record, _words, _styles) = (record, words, styles);

    public static XlsxSheet Of(WeeklyRecord record, WeeklyWords words, XlsxStyles styles)
    {
        var sheet = new SummarySheet(record, words, styles);
        sheet.Fill();
        return new XlsxSheet(words.Texts.Summary, [54, .. record.Totals.Select(_ => 20d)], FrozenRows: HeaderRow, sheet._rows) { IsFiltered = false };
    }

    private void Fill()
    {
        var texts = _words.Texts;
        _rows.Add([XlsxCell.Label(_words.Title(_record), XlsxStyles.Title)]);
        _rows.Add([XlsxCell.Label(_words.Period(_record))]);
        _rows.Add([XlsxCell.Of(_words.Scope(_record))]);
        _rows.Add([XlsxCell.Label(texts.About(_record.RunId, Application.Presentation.PlainText.Clean(_record.Origin), _words.Figures.Time(_record.AsOfUtc)))]);
        _rows.Add([XlsxCell.Label(texts.FigureColumn, XlsxStyles.Header), .. _record.Totals.Select(total => XlsxCell.Label(total.Currency.Code, XlsxStyles.Header))]);

        var outside = Add(texts.Outside, total => total.OutsideFleetsInWeek.Value);
        var spent = Add(texts.SpentInWeek, total => total.SpentInWeek.Value, (total, column) => $"{FleetSum(total, FleetSheet.SpentColumn)}+{XlsxName.Of(column, outside)}", isSum: true);
        var outsideList = Add($"{texts.Outside}: {texts.ListPrice}", total => total.OutsideFleetsListInWeek.Value);
        var list = Add(texts.ListPrice, total => total.ListInWeek.Value, (total, column) => $"{FleetSum(total, FleetSheet.ListColumn)}+{XlsxName.Of(column, outsideList)}", isSum: true);
        Share(texts.SavingsRate, total => total.EffectiveSavingsRate.Value, column => $"1-{XlsxName.Of(column, spent)}/{XlsxName.Of(column, list)}");
        Share(texts.Coverage, total => total.Coverage.Value);
        Share(texts.Utilization, total => total.CommitmentUtilization.Value);
        Add(texts.Unused, total => total.UnusedCommitmentsPerMonth.Value);
        FillSavings();
    }

    private void FillSavings()
    {
        var texts = _words.Texts;
        _rows.Add([XlsxCell.Label(texts.SavingsNote, XlsxStyles.Header), .. _record.Totals.Select(_ => XlsxCell.Label("", XlsxStyles.Header))]);
        var identified = Add(texts.Identified, total => total.IdentifiedPerMonth.Value, isSum: true);
        var waiting = Add(texts.Waiting, total => total.WaitingPerMonth.Value, OfState(RecommendationState.Open));
        Add(texts.AcceptedRow, total => total.AcceptedPerMonth.Value, OfState(RecommendationState.Accepted));
        Add(texts.StillProposed, total => total.CarriedOutPerMonth.Value, OfState(RecommendationState.Implemented));
        Add(texts.Snoozed, total => total.SnoozedPerMonth.Value, OfState(RecommendationState.Snoozed));
        var last = Add(texts.Dismissed, total => total.DismissedPerMonth.Value, OfState(RecommendationState.Dismissed));
        Add(
            texts.Beyond,
            total => total.BeyondFleetsPerMonth.Value,
            (_, column) => $"ROUND({XlsxName.Of(column, identified)}-SUM({XlsxName.Of(column, waiting)}:{XlsxName.Of(column, last)}),8)"); // without the noise of binary sums
        Add(texts.WaitingTogether, total => total.WaitingTogetherPerMonth.Value, (_, column) => $"{XlsxName.Of(column, waiting)}*{Kept(column)}", isSum: true);
        Add(
            texts.WaitingPerWeek,
            total => total.WaitingPerWeek.Value,
            (total, column) => $"{DecisionSum(total, DecisionSheet.WeekColumn, state: null)}*{Kept(column)}",
            isSum: true);
        Add(texts.InProgressRow, total => total.InProgressPerMonth.Value);
        Add(texts.Realised, total => total.RealisedPerMonth.Value, orElse: texts.NotMeasuredYet);
        Add(texts.BehindBenchmark, total => total.BehindBenchmarkPerMonth.Value);
        Add(texts.OneOff, total => total.OneOffCost.Value, (total, _) => DecisionSum(total, DecisionSheet.OneOffColumn, state: null));

        // Where the parts promise more than one simulation of everything, each is cut by what they all are.
        string Kept(int column)
        {
            var parts = $"SUM({XlsxName.Of(column, waiting)}:{XlsxName.Of(column, last)})";
            return $"IF({parts}-{XlsxName.Of(column, identified)}>=0.01,MAX(0,{XlsxName.Of(column, identified)})/{parts},1)";
        }
    }

    private Func<WeeklyTotal, int, string> OfState(RecommendationState state) => (total, _) => DecisionSum(total, DecisionSheet.MiddleColumn, state);

    /// <returns>The number of the row.</returns>
    private int Add(string name, Func<WeeklyTotal, Money?> valueOf, Func<WeeklyTotal, int, string>? formula = null, bool isSum = false, string orElse = "")
    {
        _rows.Add(
        [
            XlsxCell.Label(name),
            .. _record.Totals.Select((total, index) => valueOf(total) is { } money
                ? XlsxCell.Of(money.Amount, isSum ? _styles.Sum(total.Currency) : _styles.Money(total.Currency), formula?.Invoke(total, index + 1))
                : XlsxCell.Label(orElse)),
        ]);
        return _rows.Count;
    }

    private void Share(string name, Func<WeeklyTotal, decimal?> valueOf, Func<int, string>? formula = null) => _rows.Add(
        [XlsxCell.Label(name), .. _record.Totals.Select((total, index) => XlsxCell.Of(valueOf(total), XlsxStyles.Percent, formula?.Invoke(index + 1)))]);

    private string FleetSum(WeeklyTotal total, int column)
    {
        var (sheet, rows) = (_words.Texts.FleetsSheet, _record.Fleets.Count);
        return $"SUMIFS({XlsxName.Range(sheet, column, rows)},{XlsxName.Range(sheet, FleetSheet.CurrencyColumn, rows)},\"{total.Currency.Code}\")";
    }

    /// <summary>Benchmark-first proposals are in no sum.</summary>
    private string DecisionSum(WeeklyTotal total, int column, RecommendationState? state)
    {
        var (sheet, rows) = (_words.Texts.Decisions, _record.Proposals.Count);
        var inState = state is { } one ? $",{XlsxName.Range(sheet, DecisionSheet.StateColumn, rows)},\"{_words.Terms.State(one)}\"" : "";
        return $"SUMIFS({XlsxName.Range(sheet, column, rows)},{XlsxName.Range(sheet, DecisionSheet.CurrencyColumn, rows)},\"{total.Currency.Code}\""
            + $",{XlsxName.Range(sheet, DecisionSheet.VerdictColumn, rows)},\"{_words.Terms.Verdict(Verdict.Recommended)}\"{inState})";
    }
}
