<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>vipdeck::AddServersDialog</name>
        <message numerus="yes">
            <source>Add %n server(s) at once?</source>
            <translation>
                <numerusform>Add %n server at once?</numerusform>
                <numerusform>Add %n servers at once?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n server(s)</source>
            <translation>
                <numerusform>Add %n server</numerusform>
                <numerusform>Add %n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>add %n server(s) to no pool</source>
            <translation>
                <numerusform>add %n server to no pool</numerusform>
                <numerusform>add %n servers to no pool</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n already there</numerusform>
                <numerusform>%n already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with problems</source>
            <translation>
                <numerusform>%n with problems</numerusform>
                <numerusform>%n with problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) have problems and are left out</source>
            <translation>
                <numerusform>%n line has a problem and is left out</numerusform>
                <numerusform>%n lines have problems and are left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Add %n to draft</source>
            <translation>
                <numerusform>&amp;Add %n to draft</numerusform>
                <numerusform>&amp;Add %n to draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplyComparison</name>
        <message numerus="yes">
            <source>%n more</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n fewer</numerusform>
                <numerusform>%n fewer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ApplySettings</name>
        <message numerus="yes">
            <source>Look first: %n active connection(s) would end at once.</source>
            <translation>
                <numerusform>Look first: %n active connection would end at once.</numerusform>
                <numerusform>Look first: %n active connections would end at once.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardModel</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n down</source>
            <translation>
                <numerusform>%n down</numerusform>
                <numerusform>%n down</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Drop to add %n server(s)</source>
            <translation>
                <numerusform>Drop to add %n server</numerusform>
                <numerusform>Drop to add %n servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::BoardView</name>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n servers</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeDescription</name>
        <message numerus="yes">
            <source>Drained in %1. Its %Ln connection(s) may finish first.</source>
            <translation>
                <numerusform>Drained in %1. Its %Ln connection may finish first.</numerusform>
                <numerusform>Drained in %1. Its %Ln connections may finish first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removing %1 cuts %Ln active connection(s).</source>
            <translation>
                <numerusform>Removing %1 cuts %Ln active connection.</numerusform>
                <numerusform>Removing %1 cuts %Ln active connections.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) leave this pool.</source>
            <translation>
                <numerusform>%1, because %n server leaves this pool.</numerusform>
                <numerusform>%1, because %n servers leave this pool.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, because %n server(s) join this pool.</source>
            <translation>
                <numerusform>%1, because %n server joins this pool.</numerusform>
                <numerusform>%1, because %n servers join this pool.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChangeSentences</name>
        <message numerus="yes">
            <source>Remove service %1 with its %n server(s).</source>
            <translation>
                <numerusform>Remove service %1 with its %n server.</numerusform>
                <numerusform>Remove service %1 with its %n servers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartPane</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minutes</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ChartsView</name>
        <message numerus="yes">
            <source>Totals and %n busiest services</source>
            <translation>
                <numerusform>Totals and %n busiest services</numerusform>
                <numerusform>Totals and %n busiest services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::CommandExport</name>
        <message numerus="yes">
            <source>%n command(s) written to %1 and read back without a difference. Run the file as root on the director.</source>
            <translation>
                <numerusform>%n command written to %1 and read back without a difference. Run the file as root on the director.</numerusform>
                <numerusform>%n commands written to %1 and read back without a difference. Run the file as root on the director.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConfirmBar</name>
        <message numerus="yes">
            <source>Applied. %n s to keep it.</source>
            <translation>
                <numerusform>Applied. %n s to keep it.</numerusform>
                <numerusform>Applied. %n s to keep it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n s unless you keep it.</source>
            <translation>
                <numerusform>Taken back in %n s unless you keep it.</numerusform>
                <numerusform>Taken back in %n s unless you keep it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n other(s).</source>
            <translation>
                <numerusform>And %n other.</numerusform>
                <numerusform>And %n others.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionDetails</name>
        <message numerus="yes">
            <source>%n packet(s)</source>
            <translation>
                <numerusform>%n packet</numerusform>
                <numerusform>%n packets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionExport</name>
        <message numerus="yes">
            <source>After %1 connection(s) the director gave no more: %2.</source>
            <translation>
                <numerusform>After %1 connection the director gave no more: %2.</numerusform>
                <numerusform>After %1 connections the director gave no more: %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %1 connection(s): %2</source>
            <translation>
                <numerusform>After %1 connection: %2</numerusform>
                <numerusform>After %1 connections: %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionSummary</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>servers</comment>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsModel</name>
        <message numerus="yes">
            <source>%1 byte(s)</source>
            <translation>
                <numerusform>%1 byte</numerusform>
                <numerusform>%1 bytes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ConnectionsView</name>
        <message numerus="yes">
            <source>%n connection(s) copied.</source>
            <translation>
                <numerusform>%n connection copied.</numerusform>
                <numerusform>%n connections copied.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DeniedDialog</name>
        <message numerus="yes">
            <source>Nothing was applied. The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>Nothing was applied. The %n change stays in the draft.</numerusform>
                <numerusform>Nothing was applied. The %n changes stay in the draft.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorDocument</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DirectorJobs</name>
        <message numerus="yes">
            <source>%1 of %2 connection(s) left</source>
            <translation>
                <numerusform>%1 of %2 connection left</numerusform>
                <numerusform>%1 of %2 connections left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s) remembered</source>
            <translation>
                <numerusform>%n client remembered</numerusform>
                <numerusform>%n clients remembered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DiscardDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)?</source>
            <translation>
                <numerusform>Discard %n change?</numerusform>
                <numerusform>Discard %n changes?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)</source>
            <translation>
                <numerusform>Discard %n change</numerusform>
                <numerusform>Discard %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DoctorDialog</name>
        <message numerus="yes">
            <source>%n server(s) checked for %1 services</source>
            <translation>
                <numerusform>%n server checked for %1 services</numerusform>
                <numerusform>%n servers checked for %1 services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) checked for %1, %2</source>
            <translation>
                <numerusform>%n server checked for %1, %2</numerusform>
                <numerusform>%n servers checked for %1, %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) stay in the draft, switched off (weight 0).</source>
            <translation>
                <numerusform>%n server stays in the draft, switched off (weight 0).</numerusform>
                <numerusform>%n servers stay in the draft, switched off (weight 0).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DragGhost</name>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n servers</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainDialog</name>
        <message numerus="yes">
            <source>Drain %n server(s) - %1</source>
            <translation>
                <numerusform>Drain %n server - %1</numerusform>
                <numerusform>Drain %n servers - %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: no new connections from now on, %2 active one(s) may end.</source>
            <translation>
                <numerusform>%1: no new connections from now on, %2 active one may end.</numerusform>
                <numerusform>%1: no new connections from now on, %2 active ones may end.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::DrainSection</name>
        <message numerus="yes">
            <source>%n server(s) rising</source>
            <translation>
                <numerusform>%n server rising</numerusform>
                <numerusform>%n servers rising</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) draining</source>
            <translation>
                <numerusform>%n server draining</numerusform>
                <numerusform>%n servers draining</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) left.</source>
            <translation>
                <numerusform>%n connection left.</numerusform>
                <numerusform>%n connections left.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::EditController</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) back in the draft</source>
            <translation>
                <numerusform>%n server back in the draft</numerusform>
                <numerusform>%n servers back in the draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drained in the draft</source>
            <translation>
                <numerusform>%n server drained in the draft</numerusform>
                <numerusform>%n servers drained in the draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n active connection(s) would be cut.</source>
            <translation>
                <numerusform>%n active connection would be cut.</numerusform>
                <numerusform>%n active connections would be cut.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) removed in the draft</source>
            <translation>
                <numerusform>%n server removed in the draft</numerusform>
                <numerusform>%n servers removed in the draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n command copied</numerusform>
                <numerusform>%n commands copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) applied</source>
            <translation>
                <numerusform>%n change applied</numerusform>
                <numerusform>%n changes applied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be drained</source>
            <translation>
                <numerusform>%n server to be drained</numerusform>
                <numerusform>%n servers to be drained</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight of %n server(s) is back</source>
            <translation>
                <numerusform>Weight of %n server is back</numerusform>
                <numerusform>Weight of %n servers is back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) to be started gently</source>
            <translation>
                <numerusform>%n server to be started gently</numerusform>
                <numerusform>%n servers to be started gently</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ExportBar</name>
        <message numerus="yes">
            <source>Exporting: %1 of about %2 connection(s)</source>
            <translation>
                <numerusform>Exporting: %1 of about %2 connection</numerusform>
                <numerusform>Exporting: %1 of about %2 connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %1 connection(s)</source>
            <translation>
                <numerusform>Exporting: %1 connection</numerusform>
                <numerusform>Exporting: %1 connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s) written to %2</source>
            <translation>
                <numerusform>%1 connection written to %2</numerusform>
                <numerusform>%1 connections written to %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::FailureMessages</name>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n change is not applied.</numerusform>
                <numerusform>%n changes are not applied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s dropped.</source>
            <translation>
                <numerusform>%1 packet/s dropped.</numerusform>
                <numerusform>%1 packets/s dropped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n drained server(s) have no connections any more.</source>
            <translation>
                <numerusform>%n drained server has no connections any more.</numerusform>
                <numerusform>%n drained servers have no connections any more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n change(s) stay in the draft.</source>
            <translation>
                <numerusform>The %n change stays in the draft.</numerusform>
                <numerusform>The %n changes stay in the draft.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::GentleStartDialog</name>
        <message numerus="yes">
            <source>Start %n server(s) gently - %1</source>
            <translation>
                <numerusform>Start %n server gently - %1</numerusform>
                <numerusform>Start %n servers gently - %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryDiffModel</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryModel</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryPage</name>
        <message numerus="yes">
            <source>%n version(s) written to %1.</source>
            <translation>
                <numerusform>%n version written to %1.</numerusform>
                <numerusform>%n versions written to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryScrubber</name>
        <message numerus="yes">
            <source> Traffic: at most %1 new connection(s) per second.</source>
            <translation>
                <numerusform> Traffic: at most %1 new connection per second.</numerusform>
                <numerusform> Traffic: at most %1 new connections per second.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::HistoryView</name>
        <message numerus="yes">
            <source>%n version(s)</source>
            <translation>
                <numerusform>%n version</numerusform>
                <numerusform>%n versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <comment>attempts to apply</comment>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing is applied. You get a draft with %n change(s) to review.</source>
            <translation>
                <numerusform>Nothing is applied. You get a draft with %n change to review.</numerusform>
                <numerusform>Nothing is applied. You get a draft with %n changes to review.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>Version %1 is in the draft, %n change to review.</numerusform>
                <numerusform>Version %1 is in the draft, %n changes to review.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImpactPanel</name>
        <message numerus="yes">
            <source>%Ln connection(s) lose their server: %1 in %2.</source>
            <translation>
                <numerusform>%Ln connection loses its server: %1 in %2.</numerusform>
                <numerusform>%Ln connections lose their server: %1 in %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains: %Ln connection(s) may end.</source>
            <translation>
                <numerusform>%1 in %2 drains: %Ln connection may end.</numerusform>
                <numerusform>%1 in %2 drains: %Ln connections may end.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %2 drains, %Ln connection(s) may end, then it leaves.</source>
            <translation>
                <numerusform>%1 in %2 drains, %Ln connection may end, then it leaves.</numerusform>
                <numerusform>%1 in %2 drains, %Ln connections may end, then it leaves.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln connection(s) end with %1.</source>
            <translation>
                <numerusform>%Ln connection ends with %1.</numerusform>
                <numerusform>%Ln connections end with %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) of %1 are not led back to their server.</source>
            <translation>
                <numerusform>%Ln client of %1 is not led back to its server.</numerusform>
                <numerusform>%Ln clients of %1 are not led back to their server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <comment>effects</comment>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ImportDialog</name>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n command</numerusform>
                <numerusform>%n commands</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are in the file too and take its settings.</source>
            <translation>
                <numerusform>%n service of the draft is in the file too and takes its settings.</numerusform>
                <numerusform>%n services of the draft are in the file too and take its settings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) of the draft are not in the file and would be removed.</source>
            <translation>
                <numerusform>%n service of the draft is not in the file and would be removed.</numerusform>
                <numerusform>%n services of the draft are not in the file and would be removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::InspectorPane</name>
        <message numerus="yes">
            <source>%n server(s) in no pool. Drag them to a service to use them.</source>
            <translation>
                <numerusform>%n server in no pool. Drag it to a service to use it.</numerusform>
                <numerusform>%n servers in no pool. Drag them to a service to use them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::JobDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LoadCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogHistogram</name>
        <message numerus="yes">
            <source>%n event(s) in the last minutes shown</source>
            <translation>
                <numerusform>%n event in the last minutes shown</numerusform>
                <numerusform>%n events in the last minutes shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::LogView</name>
        <message numerus="yes">
            <source>%n event(s) copied.</source>
            <translation>
                <numerusform>%n event copied.</numerusform>
                <numerusform>%n events copied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>events</comment>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) exported.</source>
            <translation>
                <numerusform>%n event exported.</numerusform>
                <numerusform>%n events exported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::MainWindow</name>
        <message numerus="yes">
            <source>%n change(s) are not applied.</source>
            <translation>
                <numerusform>%n change is not applied.</numerusform>
                <numerusform>%n changes are not applied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not saved: %n change(s) of %1.</source>
            <translation>
                <numerusform>Not saved: %n change of %1.</numerusform>
                <numerusform>Not saved: %n changes of %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::Notifier</name>
        <message numerus="yes">
            <source>It is taken back in %n s unless somebody keeps it.</source>
            <translation>
                <numerusform>It is taken back in %n s unless somebody keeps it.</numerusform>
                <numerusform>It is taken back in %n s unless somebody keeps it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) do not answer</source>
            <translation>
                <numerusform>%n server does not answer</numerusform>
                <numerusform>%n servers do not answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) answer again</source>
            <translation>
                <numerusform>%n server answers again</numerusform>
                <numerusform>%n servers answer again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On %1: %2 and %n more.</source>
            <translation>
                <numerusform>On %1: %2 and %n more.</numerusform>
                <numerusform>On %1: %2 and %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n packet(s) were dropped because the queue is full.</source>
            <translation>
                <numerusform>%n packet were dropped because the queue is full.</numerusform>
                <numerusform>%n packets were dropped because the queue is full.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OperationMessages</name>
        <message numerus="yes">
            <source>Version %1 is in the draft, %n change(s) to review.</source>
            <translation>
                <numerusform>Version %1 is in the draft, %n change to review.</numerusform>
                <numerusform>Version %1 is in the draft, %n changes to review.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::OutsideDialog</name>
        <message numerus="yes">
            <source>%1 of %n difference(s) taken from outside. Undo takes it back.</source>
            <translation>
                <numerusform>%1 of %n difference taken from outside. Undo takes it back.</numerusform>
                <numerusform>%1 of %n differences taken from outside. Undo takes it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PageList</name>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PatientModel</name>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n passed</numerusform>
                <numerusform>%n passed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n not known</numerusform>
                <numerusform>%n not known</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not needed</source>
            <translation>
                <numerusform>%n not needed</numerusform>
                <numerusform>%n not needed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PendingBar</name>
        <message numerus="yes">
            <source>%1. The draft has %n other change(s).</source>
            <translation>
                <numerusform>%1. The draft has %n other change.</numerusform>
                <numerusform>%1. The draft has %n other changes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not saved</source>
            <translation>
                <numerusform>%n change not saved</numerusform>
                <numerusform>%n changes not saved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not applied</source>
            <translation>
                <numerusform>%n change not applied</numerusform>
                <numerusform>%n changes not applied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::PoolsPage</name>
        <message numerus="yes">
            <source>%Ln service(s)</source>
            <translation>
                <numerusform>%Ln service</numerusform>
                <numerusform>%Ln services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln server(s)</source>
            <translation>
                <numerusform>%Ln server</numerusform>
                <numerusform>%Ln servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalDialog</name>
        <message numerus="yes">
            <source>%1 proposes %n change(s).</source>
            <translation>
                <numerusform>%1 proposes %n change.</numerusform>
                <numerusform>%1 proposes %n changes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ProposalMessages</name>
        <message numerus="yes">
            <source>%n more wait(s).</source>
            <translation>
                <numerusform>%n more wait.</numerusform>
                <numerusform>%n more waits.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReadoutModel</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <comment>services</comment>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReasonDialog</name>
        <message numerus="yes">
            <source>Restore the weight of %n server(s) - %1</source>
            <translation>
                <numerusform>Restore the weight of %n server - %1</numerusform>
                <numerusform>Restore the weight of %n servers - %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RestoreDialog</name>
        <message numerus="yes">
            <source>&amp;Take %n change(s) into the draft</source>
            <translation>
                <numerusform>&amp;Take %n change into the draft</numerusform>
                <numerusform>&amp;Take %n changes into the draft</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDelegate</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewDialog</name>
        <message numerus="yes">
            <source>It leaves when it is empty, at the latest after %n min.</source>
            <translation>
                <numerusform>It leaves when it is empty, at the latest after %n min.</numerusform>
                <numerusform>It leaves when it is empty, at the latest after %n min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n change(s)</source>
            <translation>
                <numerusform>%1 of %n change</numerusform>
                <numerusform>%1 of %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n command</numerusform>
                <numerusform>%n commands</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose %n change(s)</source>
            <translation>
                <numerusform>&amp;Propose %n change</numerusform>
                <numerusform>&amp;Propose %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Apply %n change(s)</source>
            <translation>
                <numerusform>&amp;Apply %n change</numerusform>
                <numerusform>&amp;Apply %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s).</source>
            <translation>
                <numerusform>%n service.</numerusform>
                <numerusform>%n services.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s): %1 connections would be cut.</source>
            <translation>
                <numerusform>%n warning: %1 connections would be cut.</numerusform>
                <numerusform>%n warnings: %1 connections would be cut.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ReviewModel</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleExport</name>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) that this format does not have:</source>
            <translation>
                <numerusform>%n thing that this format does not have:</numerusform>
                <numerusform>%n things that this format does not have:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleFileDiff</name>
        <message numerus="yes">
            <source>  ... %n equal line(s)</source>
            <translation>
                <numerusform>  ... %n equal line</numerusform>
                <numerusform>  ... %n equal lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::RuleImport</name>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) with problems</source>
            <translation>
                <numerusform>%n line with problems</numerusform>
                <numerusform>%n lines with problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) not used</source>
            <translation>
                <numerusform>%n line not used</numerusform>
                <numerusform>%n lines not used</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SchedulerList</name>
        <message numerus="yes">
            <source>%n to choose from</source>
            <translation>
                <numerusform>%n to choose from</numerusform>
                <numerusform>%n to choose from</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SeriesLegend</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerEvidence</name>
        <message numerus="yes">
            <source>Weight 0: no new connections. %Ln connection(s) still active.</source>
            <translation>
                <numerusform>Weight 0: no new connections. %Ln connection still active.</numerusform>
                <numerusform>Weight 0: no new connections. %Ln connections still active.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln active connection(s) reached the upper limit of %1.</source>
            <translation>
                <numerusform>%Ln active connection reached the upper limit of %1.</numerusform>
                <numerusform>%Ln active connections reached the upper limit of %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No reply for %n second(s) while packets were sent to it.</source>
            <translation>
                <numerusform>No reply for %n second while packets were sent to it.</numerusform>
                <numerusform>No reply for %n seconds while packets were sent to it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It replied within the last %n second(s).</source>
            <translation>
                <numerusform>It replied within the last %n second.</numerusform>
                <numerusform>It replied within the last %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No traffic since its last reply %n second(s) ago.</source>
            <translation>
                <numerusform>No traffic since its last reply %n second ago.</numerusform>
                <numerusform>No traffic since its last reply %n seconds ago.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerInspector</name>
        <message numerus="yes">
            <source>%n server(s) in several services</source>
            <translation>
                <numerusform>%n server in several services</numerusform>
                <numerusform>%n servers in several services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) in %1</source>
            <translation>
                <numerusform>%n server in %1</numerusform>
                <numerusform>%n servers in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) take connections again in the draft</source>
            <translation>
                <numerusform>%n server takes connections again in the draft</numerusform>
                <numerusform>%n servers take connections again in the draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) drain in the draft</source>
            <translation>
                <numerusform>%n server drains in the draft</numerusform>
                <numerusform>%n servers drain in the draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n command copied</numerusform>
                <numerusform>%n commands copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerLineReader</name>
        <message numerus="yes">
            <source>This row has %n value(s), but there are only the columns %1.</source>
            <translation>
                <numerusform>This row has %n value, but there are only the columns %1.</numerusform>
                <numerusform>This row has %n values, but there are only the columns %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServerListParser</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adds %n server(s).</source>
            <translation>
                <numerusform>Adds %n server.</numerusform>
                <numerusform>Adds %n servers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n server(s) are in %1 already and stay as they are.</source>
            <translation>
                <numerusform>%n server is in %1 already and stays as it is.</numerusform>
                <numerusform>%n servers are in %1 already and stay as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersModel</name>
        <message numerus="yes">
            <source>Not in a pool, %n server(s)</source>
            <translation>
                <numerusform>Not in a pool, %n server</numerusform>
                <numerusform>Not in a pool, %n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In pools, %n server(s)</source>
            <translation>
                <numerusform>In pools, %n server</numerusform>
                <numerusform>In pools, %n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>remove %n server(s) from pools</source>
            <translation>
                <numerusform>remove %n server from pools</numerusform>
                <numerusform>remove %n servers from pools</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServersPane</name>
        <message numerus="yes">
            <source>%n server(s) leave their pools in the draft</source>
            <translation>
                <numerusform>%n server leaves its pools in the draft</numerusform>
                <numerusform>%n servers leave their pools in the draft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove from %n pool(s), drain first</source>
            <translation>
                <numerusform>Remove from %n pool, drain first</numerusform>
                <numerusform>Remove from %n pools, drain first</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceDialog</name>
        <message numerus="yes">
            <source>%n problem(s) to fix</source>
            <translation>
                <numerusform>%n problem to fix</numerusform>
                <numerusform>%n problems to fix</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) to fill in</source>
            <translation>
                <numerusform>%n field to fill in</numerusform>
                <numerusform>%n fields to fill in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceHeaderDelegate</name>
        <message numerus="yes">
            <source>%n servers</source>
            <translation>
                <numerusform>%n servers</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ServiceInspector</name>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n server</numerusform>
                <numerusform>%n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n command(s) copied</source>
            <translation>
                <numerusform>%n command copied</numerusform>
                <numerusform>%n commands copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsDialog</name>
        <message numerus="yes">
            <source>%n value(s) not saved yet: %1.</source>
            <translation>
                <numerusform>%n value not saved yet: %1.</numerusform>
                <numerusform>%n values not saved yet: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Propose for %n director(s)</source>
            <translation>
                <numerusform>&amp;Propose for %n director</numerusform>
                <numerusform>&amp;Propose for %n directors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Save for %n director(s)</source>
            <translation>
                <numerusform>&amp;Save for %n director</numerusform>
                <numerusform>&amp;Save for %n directors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n version(s) of %1 would be removed for good.</source>
            <translation>
                <numerusform>%n version of %1 would be removed for good.</numerusform>
                <numerusform>%n versions of %1 would be removed for good.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n marked one(s) stay.</source>
            <translation>
                <numerusform>Its %n marked one stay.</numerusform>
                <numerusform>Its %n marked ones stay.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::SettingsRow</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n values</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::StatusLine</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queue(s)</source>
            <translation>
                <numerusform>%n queue</numerusform>
                <numerusform>%n queues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 packet(s)/s</source>
            <translation>
                <numerusform>%1 packet/s</numerusform>
                <numerusform>%1 packets/s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 connection(s)</source>
            <translation>
                <numerusform>%1 connection</numerusform>
                <numerusform>%1 connections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunableEffect</name>
        <message numerus="yes">
            <source>%n connection(s) would end when the draft removes their servers. Without it they would hang for up to %1 min.</source>
            <translation>
                <numerusform>%n connection would end when the draft removes their servers. Without it they would hang for up to %1 min.</numerusform>
                <numerusform>%n connections would end when the draft removes their servers. Without it they would hang for up to %1 min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s) of servers that the draft removes would hang for up to %1 min.</source>
            <translation>
                <numerusform>%n connection of servers that the draft removes would hang for up to %1 min.</numerusform>
                <numerusform>%n connections of servers that the draft removes would hang for up to %1 min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remembered client(s) of draining servers would go to other servers with on.</source>
            <translation>
                <numerusform>%n remembered client of draining servers would go to other servers with on.</numerusform>
                <numerusform>%n remembered clients of draining servers would go to other servers with on.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) have rates now; charts and shares use them.</source>
            <translation>
                <numerusform>%n service have rates now; charts and shares use them.</numerusform>
                <numerusform>%n services have rates now; charts and shares use them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 new connection(s) per second arrive. None are dropped while memory is enough.</source>
            <translation>
                <numerusform>%1 new connection per second arrives. None are dropped while memory is enough.</numerusform>
                <numerusform>%1 new connections per second arrive. None are dropped while memory is enough.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %1 of %2 new connection(s) per second would be dropped.</source>
            <translation>
                <numerusform>About %1 of %2 new connection per second would be dropped.</numerusform>
                <numerusform>About %1 of %2 new connections per second would be dropped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 active connection(s). Whatever is idle for %2 s would lose its server.</source>
            <translation>
                <numerusform>%1 active connection. Whatever is idle for %2 s would lose its server.</numerusform>
                <numerusform>%1 active connections. Whatever is idle for %2 s would lose its server.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 inactive connection(s), closing in most cases, would stay up to %2 s.</source>
            <translation>
                <numerusform>%1 inactive connection, closing in most cases, would stay up to %2 s.</numerusform>
                <numerusform>%1 inactive connections, closing in most cases, would stay up to %2 s.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n masqueraded server(s).</source>
            <translation>
                <numerusform>Concerns %n masqueraded server.</numerusform>
                <numerusform>Concerns %n masqueraded servers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Concerns %n tunnelled server(s).</source>
            <translation>
                <numerusform>Concerns %n tunnelled server.</numerusform>
                <numerusform>Concerns %n tunnelled servers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesModel</name>
        <message numerus="yes">
            <source>%1, %n option(s)</source>
            <translation>
                <numerusform>%1, %n option</numerusform>
                <numerusform>%1, %n options</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::TunablesView</name>
        <message numerus="yes">
            <source>%n option(s)</source>
            <translation>
                <numerusform>%n option</numerusform>
                <numerusform>%n options</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not at default</source>
            <translation>
                <numerusform>%n not at default</numerusform>
                <numerusform>%n not at default</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::ValueField</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n values</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vipdeck::VersionCompare</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
</TS>
