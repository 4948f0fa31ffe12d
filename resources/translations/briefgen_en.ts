<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>{found} of %Ln event(s)</source>
        <translation>
            <numerusform>{found} of %Ln event</numerusform>
            <numerusform>{found} of %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in brief</source>
        <translation>
            <numerusform>%Ln in brief</numerusform>
            <numerusform>%Ln in brief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of this day</source>
        <translation>
            <numerusform>%Ln more of this day</numerusform>
            <numerusform>%Ln more of this day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPane</name>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the brief</source>
        <translation>
            <numerusform>%Ln in the brief</numerusform>
            <numerusform>%Ln in the brief</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetTree</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; all else is there:</source>
        <translation>
            <numerusform>%Ln file could not be read; all else is there:</numerusform>
            <numerusform>%Ln files could not be read; all else is there:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageCounter</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pages}, aimed at %Ln</source>
        <translation>
            <numerusform>{pages}, aimed at %Ln</numerusform>
            <numerusform>{pages}, aimed at %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message numerus="yes">
        <source>%Ln event(s) suggested and ticked; their tool tips say why. Undo brings the former ticks back.</source>
        <translation>
            <numerusform>%Ln event suggested and ticked; its tool tip says why. Undo brings the former ticks back.</numerusform>
            <numerusform>%Ln events suggested and ticked; their tool tips say why. Undo brings the former ticks back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullCommands</name>
    <message numerus="yes">
        <source>%Ln edit(s) taken</source>
        <translation>
            <numerusform>%Ln edit taken</numerusform>
            <numerusform>%Ln edits taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) not taken, of words that are not the author’s:</source>
        <translation>
            <numerusform>%Ln edit not taken, of words that are not the author’s:</numerusform>
            <numerusform>%Ln edits not taken, of words that are not the author’s:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionOutline</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s)</source>
        <translation>
            <numerusform>%Ln date</numerusform>
            <numerusform>%Ln dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceNews</name>
    <message numerus="yes">
        <source>%Ln article(s) taken out again</source>
        <translation>
            <numerusform>%Ln article taken out again</numerusform>
            <numerusform>%Ln articles taken out again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>%Ln article added</numerusform>
            <numerusform>%Ln articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message numerus="yes">
        <source>%Ln event(s) without a date are only in the list.</source>
        <translation>
            <numerusform>%Ln event without a date is only in the list.</numerusform>
            <numerusform>%Ln events without a date are only in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%Ln event(s) begin here; click to come closer</source>
        <translation>
            <numerusform>%Ln event begins here; click to come closer</numerusform>
            <numerusform>%Ln events begin here; click to come closer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>Tick %Ln event(s)</source>
        <translation>
            <numerusform>Tick %Ln event</numerusform>
            <numerusform>Tick %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick %Ln event(s)</source>
        <translation>
            <numerusform>Untick %Ln event</numerusform>
            <numerusform>Untick %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick only %Ln event(s)</source>
        <translation>
            <numerusform>Tick only %Ln event</numerusform>
            <numerusform>Tick only %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingSheet</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
</TS>
