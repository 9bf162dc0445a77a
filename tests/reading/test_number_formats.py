import pytest

from auditor.reading.sheets.number_formats import shower, stored


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("", "44636.53", "44636.53"),
        ("General", "0.30000000000000004", "0.3"),
        ("General", "58.019999999999996", "58.02"),
        ("General", "0.98659595959595959", "0.98659596"),
        ("General", "446365300", "446365300"),
        ("General", "1E-300", "0"),
        ("General", "1.5E+300", "1.5E+300"),
        ("#,##0.00%", "-1E+300", "-1E+300"),
        ("G/通用格式", "12.5", "12.5"),
        ('General"元"', "-3", "-3元"),
        ("0", "0.5", "1"),
        ("0.00%", "0.9866", "98.66%"),
        ("0.00%", "0.98669999999999991", "98.67%"),
        ("0%", "-0.12", "-12%"),
        ("#,##0.00", "1234567.891", "1,234,567.89"),
        ("#,##0.00", "0.5", "0.50"),
        ("#,##0.00", "-1234.565", "-1,234.57"),
        ("#,###", "0", ""),
        ("0.0#", "2.5", "2.5"),
        ("0.0#", "2.567", "2.57"),
        ("0000", "58", "0058"),
        ("000-0000", "1234567", "123-4567"),
        ("@", "12.5", "12.5"),
    ],
)
def test_a_number_is_shown_as_its_cell_shows_it(code: str, value: str, shown: str) -> None:
    assert shower(code)(stored(value)) == shown


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("#,##0,", "1234567", "1,235"),
        ("#,##0.00,,", "1234567890", "1,234.57"),
        ('0!.0,"万"', "123456", "12.3万"),
        ('0"."0000', "446365300", "44636.5300"),
        ("0\\.0000", "-58016", "-5.8016"),
    ],
)
def test_formats_that_show_thousands_or_ten_thousands(code: str, value: str, shown: str) -> None:
    assert shower(code)(stored(value)) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("0.00", "-58.02"),
        ("0.00_ ;[Red]\\-0.00\\ ", "-58.02"),
        ("#,##0.00_);[Red](#,##0.00)", "-58.02"),
        ("0.00_);\\(0.00\\)", "-58.02"),
        ('0.00;"△"0.00', "-58.02"),
        ("0.00;[Red]0.00", "-58.02"),
        ("0.00;[红色]0.00", "-58.02"),
        ("0.00;负0.00", "-58.02"),
        ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-58.02"),
        ("¥#,##0.00;¥-#,##0.00", "-¥58.02"),
        ("0.00;0.00", "58.02"),
        ("0.00;空", "空"),
        ("[>=100]0.0;0.00", "-58.02"),
        ("[<0]△0.00;0.00", "-58.02"),
    ],
)
def test_a_negative_number_is_shown_with_a_minus_however_its_format_marks_it(
    code: str, shown: str
) -> None:
    assert shower(code)(stored("-58.02")) == shown


def test_zero_may_be_a_dash_or_nothing() -> None:
    accounting = shower('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ')
    assert accounting(stored("0")) == "-"
    assert shower(";;;")(stored("5")) == ""
    assert shower("0.00;-0.00;")(stored("0")) == ""


def test_a_section_may_have_a_condition() -> None:
    show = shower('[>=10000]0.00,"千元";0.00"元"')
    assert show(stored("58000")) == "58.00千元"
    assert show(stored("580")) == "580.00元"


def test_numerals_of_large_amounts() -> None:
    assert shower("[DBNum2][$-804]General")(stored("12345")) == "壹万贰仟叁佰肆拾伍"
    assert shower("[DBNum1]General")(stored("100205")) == "一十万〇二百〇五"
    assert shower("[DBNum1]0.00")(stored("0.5")) == "〇.五〇"
    assert shower("[DBNum3]0")(stored("58")) == "５８"
    assert shower("[DBNum2]0")(stored("300000000")) == "叁亿"


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("yyyy-mm-dd", "44926", "2022-12-31"),
        ('yyyy"年"m"月"d"日";@', "44926", "2022年12月31日"),
        ("[$-804]yyyy年m月", "44926", "2022年12月"),
        ("[$-F800]dddd, mmmm dd, yyyy", "44926", "2022年12月31日"),
        ('e"年"', "44926", "2022年"),
        ("yy/m/d", "44926", "22/12/31"),
        ("d-mmm-yy", "44926", "31-Dec-22"),
        ("ddd", "44926", "Sat"),
        ("aaaa", "44926", "星期六"),
        ("h:mm:ss", "0.5", "12:00:00"),
        ("h:mm AM/PM", "0.75", "6:00 PM"),
        ('上午/下午h"时"', "0.25", "上午6时"),
        ("[h]:mm", "1.5", "36:00"),
        ("mm:ss.0", "0.01", "14:24.0"),
        ("yyyy/m/d", "59", "1900/2/28"),
        ("yyyy/m/d", "-1", "-1"),
    ],
)
def test_dates_and_times(code: str, value: str, shown: str) -> None:
    assert shower(code)(stored(value)) == shown


def test_a_workbook_may_count_its_days_from_1904() -> None:
    assert shower("yyyy/m/d", epoch_1904=True)(stored("43464")) == "2022/12/31"


def test_words_in_quotes_make_no_date() -> None:
    assert shower('0"days"')(stored("58")) == "58days"
    assert shower('#,##0.00"元/年"')(stored("58")) == "58.00元/年"


def test_what_no_text_can_show_is_the_plain_number() -> None:
    assert shower("# ?/?")(stored("0.5")) == "0.5"
    assert shower("0.00E+00")(stored("123456")) == "123456"
