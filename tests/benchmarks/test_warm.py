"""A brief in a process that has made one already: each engine on the same content, in one run.

briefgen is measured with footnotes, links, the drawing and, in the PDF, tags; docxtpl has none of these.
The PDF peers are left out where a single run takes minutes.
"""

import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen import service
from briefgen.corpus import Corpus
from briefgen.export.docx import write_docx
from briefgen.export.pdf import write_pdf
from tests.benchmarks import peers
from tests.benchmarks.conftest import spec

Benchmark = Callable[..., Any]


@pytest.mark.benchmark(group="compose")
def test_compose(benchmark: Benchmark, corpus: Corpus) -> None:
    benchmark(service.compose_brief, corpus, spec())


@pytest.mark.benchmark(group="docx")
def test_docx_briefgen(benchmark: Benchmark, brief: service.Brief) -> None:
    benchmark(write_docx, brief.document, brief.style.style)


@pytest.mark.benchmark(group="docx")
def test_docx_briefgen_with_composing(benchmark: Benchmark, corpus: Corpus) -> None:
    def make() -> bytes:
        brief = service.compose_brief(corpus, spec())
        return write_docx(brief.document, brief.style.style)

    benchmark(make)


@pytest.mark.benchmark(group="docx")
def test_docx_docxtpl(benchmark: Benchmark, brief: service.Brief) -> None:
    benchmark(peers.docxtpl_brief, brief.document)


@pytest.mark.benchmark(group="pdf")
def test_pdf_briefgen(benchmark: Benchmark, brief: service.Brief) -> None:
    benchmark(write_pdf, brief.document, brief.style.style)


@pytest.mark.benchmark(group="pdf")
@pytest.mark.parametrize("notes", ["footnotes", "endnotes"])
def test_pdf_typst(benchmark: Benchmark, brief: service.Brief, events: int, notes: str) -> None:
    if notes == "footnotes" and events == 2000:
        pytest.skip("runs for minutes and takes all memory")
    source = peers.typst_source(brief.document, notes == "footnotes")
    benchmark.pedantic(peers.typst_brief, (source,), rounds=9 if events == 20 else 2)


@pytest.mark.benchmark(group="pdf")
def test_pdf_weasyprint(benchmark: Benchmark, brief: service.Brief, events: int) -> None:
    page = peers.web_page(brief.document)
    benchmark.pedantic(peers.weasyprint_brief, (page,), rounds=5 if events == 20 else 1)


def _peak_memory(events: int, result: Any) -> None:
    from tests.benchmarks.conftest import _brief

    brief = _brief(events)
    write_docx(brief.document, brief.style.style)
    write_pdf(brief.document, brief.style.style)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    result.value = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def test_peak_memory_of_both_formats() -> None:
    """At most 200 MB for a brief of 2,000 events, in a fresh interpreter."""
    context = multiprocessing.get_context("spawn")
    kilobytes = context.Value("l", 0)
    process = context.Process(target=_peak_memory, args=(2000, kilobytes))
    process.start()
    process.join()
    assert process.exitcode == 0
    assert 0 < kilobytes.value <= 200 * 1024, f"{kilobytes.value / 1024:.0f} MB"
