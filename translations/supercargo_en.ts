<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
