namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>Inline styles: mail programs drop style sheets, and Word, which draws Outlook's mails, knows little of CSS.</summary>
internal static class MailStyles
{
    public const int Width = 680;

    private const string Fonts = "font-family:Arial,'Liberation Sans','Noto Sans CJK SC','Microsoft YaHei',sans-serif;";

    public const string Body = "margin:0;padding:0;background-color:#ffffff;color:#1b2733;" + Fonts + "font-size:14px;line-height:20px;";

    public const string Page = Fonts + "font-size:14px;line-height:20px;color:#1b2733;background-color:#ffffff;";

    public const string Title = Fonts + "font-size:22px;line-height:28px;font-weight:bold;margin:0 0 4px 0;color:#12344d;";

    public const string Heading = Fonts + "font-size:17px;line-height:24px;font-weight:bold;margin:28px 0 8px 0;color:#12344d;border-bottom:2px solid #12344d;";

    public const string Subheading = Fonts + "font-size:14px;line-height:20px;font-weight:bold;margin:14px 0 4px 0;color:#12344d;";

    public const string Paragraph = Fonts + "font-size:14px;line-height:20px;margin:0 0 8px 0;";

    public const string Fine = Fonts + "font-size:12px;line-height:17px;margin:4px 0 8px 0;color:#4a5a68;";

    public const string Notice = Fonts + "font-size:14px;line-height:20px;padding:8px 12px;background-color:#fff4d6;border-left:4px solid #b7791f;";

    public const string Table = Fonts + "border-collapse:collapse;width:100%;font-size:12px;line-height:17px;";

    public const string Head = "text-align:left;vertical-align:bottom;padding:5px 6px;background-color:#e8edf3;border-bottom:1px solid #9fb0bf;font-weight:bold;";

    public const string HeadNumber = "text-align:right;vertical-align:bottom;padding:5px 6px;background-color:#e8edf3;border-bottom:1px solid #9fb0bf;font-weight:bold;";

    public const string Cell = "text-align:left;vertical-align:top;padding:5px 6px;border-bottom:1px solid #d7dee5;word-break:break-word;overflow-wrap:anywhere;";

    public const string Number = "text-align:right;vertical-align:top;padding:5px 6px;border-bottom:1px solid #d7dee5;white-space:nowrap;";

    public const string Sum = "text-align:left;vertical-align:top;padding:5px 6px;border-top:1px solid #12344d;border-bottom:1px solid #12344d;font-weight:bold;";

    public const string SumNumber = "text-align:right;vertical-align:top;padding:5px 6px;border-top:1px solid #12344d;border-bottom:1px solid #12344d;font-weight:bold;white-space:nowrap;";

    public const string Tile = "width:25%;vertical-align:top;padding:10px 8px;border:1px solid #d7dee5;background-color:#f5f8fa;";

    public const string TileName = "font-size:12px;line-height:16px;color:#4a5a68;";

    public const string TileValue = "font-size:16px;line-height:24px;font-weight:bold;color:#12344d;";

    public const string Note = "color:#4a5a68;";
}
