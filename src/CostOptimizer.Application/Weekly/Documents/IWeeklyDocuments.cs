namespace CostOptimizer.Application.Weekly.Documents;

/// <summary>Turns a weekly record into what people read. The same record gives the same bytes.</summary>
public interface IWeeklyDocuments
{
    /// <summary>Writes every document of a record, one after the other.</summary>
    /// <param name="languageTag">BCP 47, for example <c>en-GB</c> or <c>zh-CN</c>; a language without texts is read in English.</param>
    /// <param name="open">Opens the place for a document; it is closed when the document is whole.</param>
    /// <returns>What was written, in order.</returns>
    Task<WeeklyDocumentSet> WriteAsync(
        WeeklyRecord record, string languageTag, Func<WeeklyDocument, Stream> open, CancellationToken cancellationToken);
}
