using System.Globalization;
using CostOptimizer.Application.Invoices;

namespace CostOptimizer.Aws.Invoices;

/// <summary>
/// Reads CSV (RFC 4180) row by row in one buffer: fields are spans that hold until the next row. Bounded, whatever the file says: a row that
/// does not fit is refused.
/// </summary>
/// <param name="file">For messages.</param>
internal sealed class CsvScanner(TextReader reader, string file)
{
    private const int LongestRow = 4 * 1024 * 1024;

    private readonly List<(int Start, int Length)> _fields = [];
    private char[] _buffer = new char[128 * 1024];
    private int _position;
    private int _end;
    private bool _isAtEnd;
    private long _nextLine = 1;

    /// <summary>Of the row read last, counted from 1; line breaks inside quotation marks count.</summary>
    public long Line { get; private set; } = 1;

    public int Count => _fields.Count;

    public ReadOnlySpan<char> this[int field] => field >= 0 && field < _fields.Count ? _buffer.AsSpan(_fields[field].Start, _fields[field].Length) : [];

    /// <returns>False at the end of the file; empty lines are passed over.</returns>
    /// <exception cref="InvoiceFormatException">A quotation mark is not closed, or the row is too long.</exception>
    public bool Read()
    {
        do
        {
            if (!ReadRow())
            {
                return false;
            }
        }
        while (_fields.Count == 1 && _fields[0].Length == 0);

        return true;
    }

    public InvoiceFormatException Fault(string column, string problem) => new(
        string.Create(CultureInfo.InvariantCulture, $"{file}, line {Line}, column {column}: {problem}"));

    private bool ReadRow()
    {
        Line = _nextLine;
        _fields.Clear();
        Compact();
        var start = _position;
        while (true)
        {
            if (_position == _end && !Fill())
            {
                if (start == _position && _fields.Count == 0)
                {
                    return false;
                }

                _fields.Add((start, _position - start));
                return true;
            }

            var rest = _buffer.AsSpan(_position, _end - _position);
            var next = rest.IndexOfAny(',', '\n', '"');
            if (next < 0)
            {
                _position = _end;
                continue;
            }

            _position += next;
            switch (_buffer[_position])
            {
                case '"' when _position == start:
                    ReadQuoted(start);
                    if (EndsRow(ref start))
                    {
                        return true;
                    }

                    break;
                case ',':
                    _fields.Add((start, _position - start));
                    start = ++_position;
                    break;
                case '\n':
                    _fields.Add((start, _position - start - (_position > start && _buffer[_position - 1] == '\r' ? 1 : 0)));
                    _position++;
                    _nextLine++;
                    return true;
                default:
                    _position++; // A quotation mark inside an unquoted field is a letter.
                    break;
            }
        }
    }

    /// <summary>Reads a field in quotation marks, doubled ones made single where they stand.</summary>
    private void ReadQuoted(int start)
    {
        var write = start + 1;
        _position++;
        while (true)
        {
            if (_position == _end)
            {
                if (!Fill())
                {
                    throw Fault((_fields.Count + 1).ToString(CultureInfo.InvariantCulture), "a quotation mark is not closed before the end of the file; export it again.");
                }
            }

            var letter = _buffer[_position++];
            if (letter == '"')
            {
                if ((_position == _end && !Fill()) || _buffer[_position] != '"')
                {
                    _fields.Add((start + 1, write - start - 1));
                    return;
                }

                _position++;
            }
            else if (letter == '\n')
            {
                _nextLine++;
            }

            _buffer[write++] = letter;
        }
    }

    /// <returns>Whether the row ends after a quoted field; otherwise the next field begins.</returns>
    private bool EndsRow(ref int start)
    {
        while (_position < _end || Fill())
        {
            switch (_buffer[_position++])
            {
                case ',':
                    start = _position;
                    return false;
                case '\n':
                    _nextLine++;
                    return true;
                case '\r' or ' ':
                    break;
                default:
                    throw Fault(_fields.Count.ToString(CultureInfo.InvariantCulture), "text follows a closing quotation mark; export it again.");
            }
        }

        return true;
    }

    /// <summary>Moves the rest of the buffer to its front, so that a row has all of it.</summary>
    private void Compact()
    {
        if (_position > _buffer.Length / 2)
        {
            _buffer.AsSpan(_position, _end - _position).CopyTo(_buffer);
            (_end, _position) = (_end - _position, 0);
        }
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestRow)
            {
                throw Fault((_fields.Count + 1).ToString(CultureInfo.InvariantCulture), "the row is longer than 4 MB, which no export's is; export it again.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = reader.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
        return read > 0;
    }
}
