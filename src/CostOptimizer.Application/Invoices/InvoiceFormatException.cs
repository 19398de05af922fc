namespace CostOptimizer.Application.Invoices;

/// <summary>An export cannot be read. The message is one sentence that names file, line, column and fix; nothing of it is stored.</summary>
public sealed class InvoiceFormatException(string message, Exception? inner = null) : Exception(message, inner);
