using System.Globalization;
using SlaLang.Text;
using static SlaLang.Diagnostics.Diagnostic;

namespace SlaLang.Diagnostics;

/// <summary>SLA6xxx: what is wrong with the CRM's exports, or with how they are mapped.</summary>
public static class FactDiagnostics
{
    public static Diagnostic MissingColumn(Location at, string file, string column, string help) =>
        Error("SLA6001", at, $"`{file}` has no column `{column}`", help);

    public static Diagnostic NothingMapped(Location at, string file, string table, string field, string help) =>
        Error("SLA6002", at, $"`{file}` has no column for the `{field}` of {table}", help);

    public static Diagnostic NoInstant(Location at, string written, string column, string help) =>
        Error("SLA6003", at, $"`{written}` in the column `{column}` is no instant", help);

    public static Diagnostic AmbiguousDate(Location at, string written, string column, string help) =>
        Error("SLA6004", at, $"`{written}` in the column `{column}` can be read as two days", help);

    public static Diagnostic NoAmount(Location at, string written, string column, string help) =>
        Error("SLA6005", at, $"`{written}` in the column `{column}` is no amount", help);

    public static Diagnostic NoId(Location at, string column) =>
        Error("SLA6006", at, $"this row has nothing in the column `{column}`, by which leads are told apart", "fill it in, or export the column with the CRM's own id");

    public static Diagnostic ColumnTwice(Location at, string file, string column) =>
        Error("SLA6007", at, $"`{file}` has two columns `{column}`", "rename one of them in the export");

    public static Diagnostic UnknownMeaning(Location at, string written, string field, string help) =>
        Error("SLA6008", at, $"`{written}` is not what the `{field}` of a row can be", help);

    public static Diagnostic NoNumber(Location at, string written, string column, string help) =>
        Error("SLA6010", at, $"`{written}` in the column `{column}` is no number", help);

    public static Diagnostic NoYesNo(Location at, string written, string column) =>
        Error("SLA6011", at, $"`{written}` in the column `{column}` is neither yes nor no", "write `yes` or `no`, `true` or `false`, `1` or `0`; leave the cell empty where nobody knows");

    public static Diagnostic NoDate(Location at, string written, string column, string help) =>
        Error("SLA6012", at, $"`{written}` in the column `{column}` is no date", help);

    public static Diagnostic RowLength(Location at, int cells, int columns) =>
        Error("SLA6009", at, string.Create(CultureInfo.InvariantCulture, $"this row has {cells} {(cells == 1 ? "cell" : "cells")}, and the file {columns} columns"), "put text that contains the delimiter between quotation marks; a last row that is cut off means that the export is not complete");
}
