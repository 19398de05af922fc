using System.Text;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Aws.Invoices;

namespace CostOptimizer.Aws.Advice;

/// <summary>Advice as a table, columns found by name.</summary>
internal static class AdviceTable
{
    /// <exception cref="InvoiceFormatException">It is no export, or a row cannot be read.</exception>
    public static (IReadOnlyList<AwsAdvice> Advice, int Passed) Read(Stream content, string name)
    {
        using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var rows = new CsvScanner(text, name);
        if (!rows.Read())
        {
            return ([], 0);
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < rows.Count; index++)
        {
            columns.TryAdd(string.Concat(rows[index].ToString().Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant(), index);
        }

        if (!columns.ContainsKey("finding") && !columns.ContainsKey("actiontype"))
        {
            throw rows.Fault("1", "the heading has neither finding (Compute Optimizer) nor action_type (Cost Optimization Hub): send an export of one of them.");
        }

        var fields = new AdviceFields(Find, (column, problem) => rows.Fault(column, problem));
        List<AwsAdvice> advice = [];
        var passed = 0;
        while (rows.Read())
        {
            if (fields.ToAdvice() is { } found)
            {
                advice.Add(found);
            }
            else
            {
                passed++;
            }
        }

        return (advice, passed);

        string? Find(string[] names)
        {
            foreach (var wanted in names)
            {
                if (columns.TryGetValue(wanted, out var index) && !rows[index].IsWhiteSpace())
                {
                    return rows[index].ToString();
                }
            }

            return null;
        }
    }
}
