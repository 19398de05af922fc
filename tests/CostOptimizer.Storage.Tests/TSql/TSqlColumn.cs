namespace CostOptimizer.Storage.Tests.TSql;

/// <param name="Type">As the script writes it, for example <c>NVARCHAR(32)</c>.</param>
/// <param name="IsRequired">An insert must give it a value: not null, without default and not numbered by the server.</param>
internal sealed record TSqlColumn(string Name, string Type, bool IsRequired);
