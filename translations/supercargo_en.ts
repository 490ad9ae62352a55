<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ago</name>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>%Ln h ago</numerusform>
            <numerusform>%Ln h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Allocated</name>
    <message numerus="yes">
        <source>%Ln wait(s) for stock</source>
        <translation>
            <numerusform>%Ln waits for stock</numerusform>
            <numerusform>%Ln wait for stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unmapped</source>
        <translation>
            <numerusform>%Ln unmapped</numerusform>
            <numerusform>%Ln unmapped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a doubtful address</source>
        <translation>
            <numerusform>%Ln with a doubtful address</numerusform>
            <numerusform>%Ln with a doubtful address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a channel</source>
        <translation>
            <numerusform>%Ln without a channel</numerusform>
            <numerusform>%Ln without a channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not decided yet</source>
        <translation>
            <numerusform>%Ln not decided yet</numerusform>
            <numerusform>%Ln not decided yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) ready</source>
        <translation>
            <numerusform>%Ln package ready</numerusform>
            <numerusform>%Ln packages ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message numerus="yes">
        <source>%n package(s) elsewhere want it</source>
        <translation>
            <numerusform>%n package elsewhere wants it</numerusform>
            <numerusform>%n packages elsewhere want it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked, %n more</source>
        <translation>
            <numerusform>Checked, %n more</numerusform>
            <numerusform>Checked, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, %n to scan</source>
        <translation>
            <numerusform>Taken back, %n to scan</numerusform>
            <numerusform>Taken back, %n to scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 is open, %n package(s) to pack</source>
        <translation>
            <numerusform>Wave %1 is open, %n package to pack</numerusform>
            <numerusform>Wave %1 is open, %n packages to pack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slot %1 still lacks %n piece(s)</source>
        <translation>
            <numerusform>Slot %1 still lacks %n piece</numerusform>
            <numerusform>Slot %1 still lacks %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are more than it lacks</source>
        <translation>
            <numerusform>%n piece is more than it lacks</numerusform>
            <numerusform>%n pieces are more than it lacks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Concerns</name>
    <message numerus="yes">
        <source>%1: did %Ln label(s) come out?</source>
        <translation>
            <numerusform>%1: did %Ln label come out?</numerusform>
            <numerusform>%1: did %Ln labels come out?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s) wait</source>
        <translation>
            <numerusform>%1: %Ln job waits</numerusform>
            <numerusform>%1: %Ln jobs wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped mark(s) refused by %1</source>
        <translation>
            <numerusform>%Ln shipped mark refused by %1</numerusform>
            <numerusform>%Ln shipped marks refused by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: did %Ln shipped mark(s) arrive?</source>
        <translation>
            <numerusform>%1: did %Ln shipped mark arrive?</numerusform>
            <numerusform>%1: did %Ln shipped marks arrive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) cancelled after their label</source>
        <translation>
            <numerusform>%Ln package cancelled after its label</numerusform>
            <numerusform>%Ln packages cancelled after their label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) packed before today, not dispatched</source>
        <translation>
            <numerusform>%Ln package packed before today, not dispatched</numerusform>
            <numerusform>%Ln packages packed before today, not dispatched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) wait</source>
        <translation>
            <numerusform>%Ln order waits</numerusform>
            <numerusform>%Ln orders wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) were short</source>
        <translation>
            <numerusform>%Ln order was short</numerusform>
            <numerusform>%Ln orders were short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s) short</source>
        <translation>
            <numerusform>%Ln SKU short</numerusform>
            <numerusform>%Ln SKUs short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln tracking number(s) left</source>
        <translation>
            <numerusform>%1: %Ln tracking number left</numerusform>
            <numerusform>%1: %Ln tracking numbers left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) past ship-by</source>
        <translation>
            <numerusform>%Ln order past ship-by</numerusform>
            <numerusform>%Ln orders past ship-by</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) with a doubtful address</source>
        <translation>
            <numerusform>%Ln order with a doubtful address</numerusform>
            <numerusform>%Ln orders with a doubtful address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) that no channel takes</source>
        <translation>
            <numerusform>%Ln order that no channel takes</numerusform>
            <numerusform>%Ln orders that no channel takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) to review</source>
        <translation>
            <numerusform>%Ln order to review</numerusform>
            <numerusform>%Ln orders to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them due today</source>
        <translation>
            <numerusform>%Ln of them due today</numerusform>
            <numerusform>%Ln of them due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln order(s)</source>
        <translation>
            <numerusform>Open %Ln order</numerusform>
            <numerusform>Open %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shop SKU(s) without a product</source>
        <translation>
            <numerusform>%Ln shop SKU without a product</numerusform>
            <numerusform>%Ln shop SKUs without a product</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) wait for allocation</source>
        <translation>
            <numerusform>%Ln order waits for allocation</numerusform>
            <numerusform>%Ln orders wait for allocation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them due today; Shift A there allocates all</source>
        <translation>
            <numerusform>%Ln of them due today; Shift A there allocates all</numerusform>
            <numerusform>%Ln of them due today; Shift A there allocates all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the authorization ends in %Ln day(s)</source>
        <translation>
            <numerusform>%1: the authorization ends in %Ln day</numerusform>
            <numerusform>%1: the authorization ends in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln shipped mark(s) wait to be told</source>
        <translation>
            <numerusform>%1: %Ln shipped mark waits to be told</numerusform>
            <numerusform>%1: %Ln shipped marks wait to be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln order(s) wait there</source>
        <translation>
            <numerusform>about %Ln order waits there</numerusform>
            <numerusform>about %Ln orders wait there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped order(s) in no confirmation file yet</source>
        <translation>
            <numerusform>%Ln shipped order in no confirmation file yet</numerusform>
            <numerusform>%Ln shipped orders in no confirmation file yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shop(s)</source>
        <translation>
            <numerusform>%Ln shop</numerusform>
            <numerusform>%Ln shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorWords</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message numerus="yes">
        <source>%n package(s) are cancelled: the station stops them</source>
        <translation>
            <numerusform>%n package is cancelled: the station stops it</numerusform>
            <numerusform>%n packages are cancelled: the station stops them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are on hold: the station stops them</source>
        <translation>
            <numerusform>%n package is on hold: the station stops it</numerusform>
            <numerusform>%n packages are on hold: the station stops them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) changed at the platform: approve the change first</source>
        <translation>
            <numerusform>%n package changed at the platform: approve the change first</numerusform>
            <numerusform>%n packages changed at the platform: approve the change first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintQuestions</name>
    <message numerus="yes">
        <source>%n waiting.</source>
        <translation>
            <numerusform>%n waiting.</numerusform>
            <numerusform>%n waiting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoredNotice</name>
    <message numerus="yes">
        <source>%n order(s) left since then. They are held: do not ship them again.</source>
        <translation>
            <numerusform>%n order left since then. It is held: do not ship it again.</numerusform>
            <numerusform>%n orders left since then. They are held: do not ship them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) came and left since then. They are not in the backup; do not ship them when they come again: %1</source>
        <translation>
            <numerusform>%n order came and left since then. It is not in the backup; do not ship it when it comes again: %1</numerusform>
            <numerusform>%n orders came and left since then. They are not in the backup; do not ship them when they come again: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message numerus="yes">
        <source>%n to go</source>
        <comment>packages of a wave</comment>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to pack</source>
        <translation>
            <numerusform>%n package to pack</numerusform>
            <numerusform>%n packages to pack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) to come</source>
        <translation>
            <numerusform>%n piece to come</numerusform>
            <numerusform>%n pieces to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) lie elsewhere</source>
        <translation>
            <numerusform>%n line to fetch from elsewhere</numerusform>
            <numerusform>%n lines to fetch from elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) go back to waiting</source>
        <translation>
            <numerusform>%n package goes back to waiting</numerusform>
            <numerusform>%n packages go back to waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) have gaps</source>
        <translation>
            <numerusform>%n slot has gaps</numerusform>
            <numerusform>%n slots have gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) count as not scanned: take them out of the bag</source>
        <translation>
            <numerusform>%n piece counts as not scanned: take it out of the bag</numerusform>
            <numerusform>%n pieces count as not scanned: take them out of the bag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) of it wait: scan its code to go on</source>
        <translation>
            <numerusform>%n package of it waits: scan its code to go on</numerusform>
            <numerusform>%n packages of it wait: scan its code to go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slot %1: %n piece(s) into the bag</source>
        <translation>
            <numerusform>Slot %1: %n piece into the bag</numerusform>
            <numerusform>Slot %1: %n pieces into the bag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::BenchTable</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::CalibrationPanel</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ChannelDetailPanel</name>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DispatchPage</name>
    <message numerus="yes">
        <source>Handover %1 is closed: %n package(s)</source>
        <translation>
            <numerusform>Handover %1 is closed: %n package</numerusform>
            <numerusform>Handover %1 is closed: %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::FinishPanel</name>
    <message numerus="yes">
        <source>package(s) due today</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>package due today</numerusform>
            <numerusform>packages due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last hour</source>
        <translation>
            <numerusform>%n in the last hour</numerusform>
            <numerusform>%n in the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::LineStrip</name>
    <message numerus="yes">
        <source>%Ln due today</source>
        <translation>
            <numerusform>%Ln due today</numerusform>
            <numerusform>%Ln due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln end today</source>
        <translation>
            <numerusform>%Ln ends today</numerusform>
            <numerusform>%Ln end today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s)</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s) open</source>
        <translation>
            <numerusform>%Ln wave open</numerusform>
            <numerusform>%Ln waves open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s) to pack</source>
        <translation>
            <numerusform>%Ln wave to pack</numerusform>
            <numerusform>%Ln waves to pack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>order</numerusform>
            <numerusform>orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderActions</name>
    <message numerus="yes">
        <source>Hold %n order(s), because</source>
        <translation>
            <numerusform>Hold %n order, because</numerusform>
            <numerusform>Hold %n orders, because</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) held</source>
        <translation>
            <numerusform>%n order held</numerusform>
            <numerusform>%n orders held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) released</source>
        <translation>
            <numerusform>%n order released</numerusform>
            <numerusform>%n orders released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged into %n package(s)</source>
        <translation>
            <numerusform>Merged into %n package</numerusform>
            <numerusform>Merged into %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) taken apart</source>
        <translation>
            <numerusform>%n package taken apart</numerusform>
            <numerusform>%n packages taken apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to the printer</source>
        <translation>
            <numerusform>%n label to the printer</numerusform>
            <numerusform>%n labels to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>labels</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) taken apart</source>
        <translation>
            <numerusform>%n wave taken apart</numerusform>
            <numerusform>%n waves taken apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) wait again</source>
        <translation>
            <numerusform>%n package waits again</numerusform>
            <numerusform>%n packages wait again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderDetailPanel</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderImport</name>
    <message numerus="yes">
        <source>Import %n file(s) into</source>
        <translation>
            <numerusform>Import %n file into</numerusform>
            <numerusform>Import %n files into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderLabels</name>
    <message numerus="yes">
        <source>Labels of %n order(s), taken as checked, at</source>
        <translation>
            <numerusform>Label of %n order, taken as checked, at</numerusform>
            <numerusform>Labels of %n orders, taken as checked, at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderNews</name>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderTagging</name>
    <message numerus="yes">
        <source>%1 put on %n order(s)</source>
        <translation>
            <numerusform>%1 put on %n order</numerusform>
            <numerusform>%1 put on %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken off %n order(s)</source>
        <translation>
            <numerusform>%1 taken off %n order</numerusform>
            <numerusform>%1 taken off %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take it off %n order(s) and remove it for good</source>
        <translation>
            <numerusform>Take it off %n order and remove it for good</numerusform>
            <numerusform>Take it off %n orders and remove it for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrdersPage</name>
    <message numerus="yes">
        <source>%Ln order(s) in other lists.</source>
        <translation>
            <numerusform>%Ln order in other lists.</numerusform>
            <numerusform>%Ln orders in other lists.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PickingActions</name>
    <message numerus="yes">
        <source>Wave %1 is made: %n package(s)</source>
        <translation>
            <numerusform>Wave %1 is made: %n package</numerusform>
            <numerusform>Wave %1 is made: %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wave %1: %n package(s) picked</source>
        <translation>
            <numerusform>Wave %1: %n package picked</numerusform>
            <numerusform>Wave %1: %n packages picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) short</source>
        <translation>
            <numerusform>%n package short</numerusform>
            <numerusform>%n packages short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) wait again, their stock is free. What is packed stays packed.</source>
        <translation>
            <numerusform>%n package waits again, its stock is free. What is packed stays packed.</numerusform>
            <numerusform>%n packages wait again, their stock is free. What is packed stays packed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PickingPage</name>
    <message numerus="yes">
        <source>%n package(s) ready</source>
        <translation>
            <numerusform>%n package ready</numerusform>
            <numerusform>%n packages ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) in no proposal</source>
        <translation>
            <numerusform>%n package in no proposal</numerusform>
            <numerusform>%n packages in no proposal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PrinterModel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ProductActions</name>
    <message numerus="yes">
        <source>%1: %n order(s) wait for allocation</source>
        <translation>
            <numerusform>%1: %n order waits for allocation</numerusform>
            <numerusform>%1: %n orders wait for allocation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ProfileDialog</name>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::RefusedRowsDialog</name>
    <message numerus="yes">
        <source>%n row(s) could not be read. All others are in. Correct these in the file and import it again: nothing is taken twice.</source>
        <translation>
            <numerusform>%n row could not be read. All others are in. Correct it in the file and import it again: nothing is taken twice.</numerusform>
            <numerusform>%n rows could not be read. All others are in. Correct these in the file and import it again: nothing is taken twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::Reminder</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due within two hours</source>
        <translation>
            <numerusform>%Ln due within two hours</numerusform>
            <numerusform>%Ln due within two hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later today</source>
        <translation>
            <numerusform>%Ln later today</numerusform>
            <numerusform>%Ln later today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) should have left</source>
        <translation>
            <numerusform>%Ln package should have left</numerusform>
            <numerusform>%Ln packages should have left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) must leave soon</source>
        <translation>
            <numerusform>%Ln package must leave soon</numerusform>
            <numerusform>%Ln packages must leave soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) must leave today</source>
        <translation>
            <numerusform>%Ln package must leave today</numerusform>
            <numerusform>%Ln packages must leave today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopDetailPanel</name>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopImport</name>
    <message numerus="yes">
        <source>Import %n file(s)?</source>
        <translation>
            <numerusform>Import %n file?</numerusform>
            <numerusform>Import %n files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopsPage</name>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n shop</numerusform>
            <numerusform>%n shops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shop(s) in other lists.</source>
        <translation>
            <numerusform>%Ln shop in other lists.</numerusform>
            <numerusform>%Ln shops in other lists.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StationHead</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>labels</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StationPage</name>
    <message numerus="yes">
        <source>%n label(s) wait for the printer.</source>
        <translation>
            <numerusform>%n label waits for the printer.</numerusform>
            <numerusform>%n labels wait for the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned piece(s) will count as not scanned.</source>
        <translation>
            <numerusform>%n scanned piece will count as not scanned.</numerusform>
            <numerusform>%n scanned pieces will count as not scanned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) of it have no label yet. They stay in the wave.</source>
        <translation>
            <numerusform>%n package of it has no label yet. It stays in the wave.</numerusform>
            <numerusform>%n packages of it have no label yet. They stay in the wave.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockActions</name>
    <message numerus="yes">
        <source>%n bin(s) put right</source>
        <translation>
            <numerusform>%n bin put right</numerusform>
            <numerusform>%n bins put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) wait again</source>
        <translation>
            <numerusform>%n package waits again</numerusform>
            <numerusform>%n packages wait again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 counted, %2 reserved: %n package(s) will wait again.</source>
        <translation>
            <numerusform>%1 counted, %2 reserved: %n package will wait again.</numerusform>
            <numerusform>%1 counted, %2 reserved: %n packages will wait again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockDetailPanel</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockPage</name>
    <message numerus="yes">
        <source>%n bin(s) differ from their moves</source>
        <translation>
            <numerusform>%n bin differs from its moves</numerusform>
            <numerusform>%n bins differ from their moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s) in other lists.</source>
        <translation>
            <numerusform>%Ln bin in other lists.</numerusform>
            <numerusform>%Ln bins in other lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s)</source>
        <translation>
            <numerusform>%Ln bin</numerusform>
            <numerusform>%Ln bins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s) checked: all are as their moves say</source>
        <translation>
            <numerusform>%Ln bin checked: all are as their moves say</numerusform>
            <numerusform>%Ln bins checked: all are as their moves say</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SyncPanel</name>
    <message numerus="yes">
        <source>%n in step</source>
        <translation>
            <numerusform>%n in step</numerusform>
            <numerusform>%n in step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing still</source>
        <translation>
            <numerusform>%n standing still</numerusform>
            <numerusform>%n standing still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) wait to be told</source>
        <translation>
            <numerusform>%n mark waits to be told</numerusform>
            <numerusform>%n marks wait to be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SyncStatus</name>
    <message numerus="yes">
        <source>%n shop(s) in step</source>
        <translation>
            <numerusform>%n shop in step</numerusform>
            <numerusform>%n shops in step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) stand still</source>
        <translation>
            <numerusform>%n shop stands still</numerusform>
            <numerusform>%n shops stand still</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::TableImport</name>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::TagDialog</name>
    <message numerus="yes">
        <source>Tag %n order(s)</source>
        <translation>
            <numerusform>Tag %n order</numerusform>
            <numerusform>Tag %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::TaskBar</name>
    <message numerus="yes">
        <source>%1 (%n tasks)</source>
        <extracomment>The newest of several tasks, and how many run: &quot;Booking labels (3 tasks)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%n task)</numerusform>
            <numerusform>%1 (%n tasks)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>about %n s</numerusform>
            <numerusform>about %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WavePanel</name>
    <message numerus="yes">
        <source>package(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>package</numerusform>
            <numerusform>packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>piece(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>piece</numerusform>
            <numerusform>pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SKU(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>SKU</numerusform>
            <numerusform>SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bin(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>bin</numerusform>
            <numerusform>bins</numerusform>
        </translation>
    </message>
</context>
</TS>
