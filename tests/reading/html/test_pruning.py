import pytest

from auditor.reading.html.pruning import is_about_page
from tests.reading.html.test_html import texts

PROSE = "<p>全年支出58万元。</p>"


@pytest.mark.parametrize(
    "dropped",
    [
        "<script>var a = '支出5万元';</script>",
        "<style>p {width: 58%}</style>",
        "<noscript>请打开脚本</noscript>",
        "<p style='DISPLAY : none'>支出60万元</p>",
        "<div hidden>支出60万元</div>",
        "<select><option>2021年</option></select>",
        "<nav><a href=/>首页</a><a href=/a>政务公开</a></nav>",
        "<div class='breadcrumb'>当前位置：<a href=/>首页</a> &gt; 财政预决算</div>",
        "<div id='footer'>地址：某路1号 邮编：510000</div>",
        "<ul class=list><li><a>2020年决算</a><li><a>2019年决算</a><li><a>增长8%</a></ul>",
        "<p>来源：某区财政局 发布时间：2022-06-30 10:20:11 浏览次数：86次</p>",
        "<p>信息来源：本网</p>",
        "<p>字体：【大 中 小】 打印 关闭</p>",
        "<p>首页 &gt; 政务公开 &gt; 财政</p>",
        "<p>您现在的位置：首页&gt;财政</p>",
        "<p>主办：某区政府 网站标识码：4401140001 粤ICP备05012345号</p>",
        "<p>上一篇：2020年决算</p>",
        "<div title='footer'><p>— 6 —</p></div>",
        "<del>支出60万元</del>",
    ],
)
def test_what_is_no_part_of_the_report_is_dropped(dropped: str) -> None:
    assert texts(dropped + PROSE) == ["全年支出58万元。"]
    assert texts(PROSE + dropped) == ["全年支出58万元。"]


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        ("<div class='footer'>合计58.02万元</div>", "合计58.02万元"),
        ("<header><h1>某局2021年部门决算</h1></header>", "某局2021年部门决算"),
        ("<div id=location>本表反映收入决算情况。</div>", "本表反映收入决算情况。"),
        ("<ul><li>收入<a>58</a>万元，支出57万元</ul>", "收入58万元，支出57万元"),
        ("<p>资金来源：财政拨款</p>", "资金来源：财政拨款"),
        ("<p>时间紧、任务重</p>", "时间紧、任务重"),
        ("<p>来源于财政拨款58万元</p>", "来源于财政拨款58万元"),
        ("<p>主要职责</p>", "主要职责"),
        ("<p>位置</p>", "位置"),
        ("<s>收入58万元</s>", "收入58万元"),
    ],
)
def test_what_states_something_is_kept_wherever_it_stands(kept: str, text: str) -> None:
    assert texts(kept) == [text]


def test_a_long_line_is_never_about_the_page() -> None:
    assert not is_about_page("来源：" + "一般公共预算" * 40)


def test_a_line_of_marks_costs_no_time() -> None:
    assert is_about_page("大中小" * 50)
    assert not is_about_page("大中小" * 49 + "万")
