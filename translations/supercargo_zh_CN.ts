<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Narrow sidebar</source>
        <translation>收窄侧栏</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“%2” cannot be used as %1.</source>
        <translation>“%2”不能用作 %1。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有 %1“%2”。</translation>
    </message>
    <message>
        <source>There already is a %1 “%2”.</source>
        <translation>已有 %1“%2”。</translation>
    </message>
    <message>
        <source>%1: this cannot be done now (%2).</source>
        <translation>%1：现在不能这样做（%2）。</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>已停止。已完成的部分保留。</translation>
    </message>
    <message>
        <source>Another program kept the data locked for too long.</source>
        <translation>另一个程序占用数据太久。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>没有任何改动。请稍后再试。</translation>
    </message>
    <message>
        <source>The data could not be read or written.</source>
        <translation>数据无法读写。</translation>
    </message>
    <message>
        <source>Check the disk, then try again. Nothing half-done was kept.</source>
        <translation>请检查磁盘后再试。没有留下做到一半的改动。</translation>
    </message>
    <message>
        <source>This data is of version %1; the program knows versions up to %2.</source>
        <translation>数据版本为 %1，本程序最高支持 %2。</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>请安装新版程序。</translation>
    </message>
    <message>
        <source>The data is damaged: %1</source>
        <translation>数据已损坏：%1</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The change breaks a rule of the data (%1) and was not made.</source>
        <translation>改动违反数据规则（%1），没有保存。</translation>
    </message>
    <message>
        <source>The disk of %1 is full.</source>
        <translation>%1 所在磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The data folder is in use by %1.</source>
        <translation>数据文件夹正被 %1 使用。</translation>
    </message>
    <message>
        <source>Close that program first.</source>
        <translation>请先关闭那个程序。</translation>
    </message>
    <message>
        <source>The data folder %1 lies on a network file system (%2).</source>
        <translation>数据文件夹 %1 位于网络文件系统（%2）。</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this PC.</source>
        <translation>请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>文件夹 %1 不是空的。</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>请选择空文件夹。</translation>
    </message>
    <message>
        <source>A window of Supercargo is already open on this data.</source>
        <translation>已有一个 Supercargo 窗口打开了这份数据。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>文件 %1 无法写入。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and that no other program has it open.</source>
        <translation>请检查文件夹权限，并确认没有别的程序打开它。</translation>
    </message>
    <message>
        <source>The file %1 is larger than the limit of %2.</source>
        <translation>文件 %1 超过上限 %2。</translation>
    </message>
    <message>
        <source>The file %1 is not well-formed: %2</source>
        <translation>文件 %1 格式有误：%2</translation>
    </message>
    <message>
        <source>Download it again from the platform.</source>
        <translation>请从平台重新下载。</translation>
    </message>
    <message>
        <source>The file %1 is of no known order format.</source>
        <translation>文件 %1 不是已知的订单格式。</translation>
    </message>
    <message>
        <source>Map its columns once; the mapping is kept.</source>
        <translation>请配对一次列名，之后会记住。</translation>
    </message>
    <message>
        <source>The file %1 looks like one of %3, not of %2.</source>
        <translation>文件 %1 像是 %3 的文件，不是 %2 的。</translation>
    </message>
    <message>
        <source>The file %1 lacks columns: %2</source>
        <translation>文件 %1 缺少列：%2</translation>
    </message>
    <message>
        <source>The file %1 has no columns named: %2</source>
        <translation>文件 %1 没有这些列：%2</translation>
    </message>
    <message>
        <source>The file %1 is an old Excel workbook (.xls).</source>
        <translation>文件 %1 是旧版 Excel 工作簿（.xls）。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv and import that.</source>
        <translation>请另存为 .xlsx 或 .csv 后再导入。</translation>
    </message>
    <message>
        <source>No row of the file %1 could be read; %2 were refused.</source>
        <translation>文件 %1 没有一行可读；%2 行被拒。</translation>
    </message>
    <message>
        <source>Amounts in %1 and %2 cannot be added.</source>
        <translation>%1 与 %2 的金额不能相加。</translation>
    </message>
    <message>
        <source>An amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>The label of package %1 cannot be printed: %2 (%3).</source>
        <translation>包裹 %1 的面单无法打印：%2（%3）。</translation>
    </message>
    <message>
        <source>Correct the field in the order, then scan again.</source>
        <translation>请改正订单中的内容，再扫描一次。</translation>
    </message>
    <message>
        <source>The code on the label of package %1 reads back wrong (%2).</source>
        <translation>包裹 %1 面单上的条码回读不符（%2）。</translation>
    </message>
    <message>
        <source>Nothing was printed. Choose another label size or printer.</source>
        <translation>没有打印。请换面单尺寸或打印机。</translation>
    </message>
    <message>
        <source>The printer %1 does not answer at %2.</source>
        <translation>打印机 %1 在 %2 没有应答。</translation>
    </message>
    <message>
        <source>Check its power and cable. The label waits and prints by itself.</source>
        <translation>请检查电源和线缆。面单会等待并自动打印。</translation>
    </message>
    <message>
        <source>The printer %1 reports: %2</source>
        <translation>打印机 %1 报告：%2</translation>
    </message>
    <message>
        <source>The channel %1 has no tracking numbers left.</source>
        <translation>渠道 %1 的单号已用完。</translation>
    </message>
    <message>
        <source>Import a new number range.</source>
        <translation>请导入新的号段。</translation>
    </message>
    <message>
        <source>The tracking number %1 is not valid: %2</source>
        <translation>运单号 %1 无效：%2</translation>
    </message>
    <message>
        <source>%1 is not a whole backup: %2</source>
        <translation>%1 不是完整的备份：%2</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Nothing half-done was kept. Please report the details.</source>
        <translation>没有留下做到一半的改动。请反馈详细信息。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>the language: en or zh_CN</source>
        <translation>语言：en 或 zh_CN</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Picking</source>
        <translation>拣货</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>扫描台</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Overseas</source>
        <translation>海外仓</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>刊登</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>SKU not mapped to a product</source>
        <translation>SKU 未配对商品</translation>
    </message>
    <message>
        <source>No channel takes it</source>
        <translation>没有渠道可走</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>没有运单号</translation>
    </message>
    <message>
        <source>Address needs a look</source>
        <translation>地址需要核对</translation>
    </message>
    <message>
        <source>Too heavy for the channel</source>
        <translation>超出渠道重量限制</translation>
    </message>
    <message>
        <source>Too big for the channel</source>
        <translation>超出渠道尺寸限制</translation>
    </message>
    <message>
        <source>Over the channel&apos;s value limit</source>
        <translation>超出渠道货值限制</translation>
    </message>
    <message>
        <source>Changed at the platform</source>
        <translation>平台上有变更</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The buyer asked to cancel</source>
        <translation>买家申请取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A reason and what it is about, as in &quot;Address needs a look: postcode&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址异常</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>无渠道</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待分仓</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>In wave</source>
        <translation>已入波次</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已拣货</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已妥投</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>The buyer has not paid yet.</source>
        <translation>买家尚未付款。</translation>
    </message>
    <message>
        <source>A rule asks for a person to look and approve.</source>
        <translation>有规则要求人工审核后批准。</translation>
    </message>
    <message>
        <source>Kept back on purpose until somebody releases it.</source>
        <translation>有意搁置，等人放行。</translation>
    </message>
    <message>
        <source>A platform SKU has no product yet.</source>
        <translation>有平台 SKU 尚未配对商品。</translation>
    </message>
    <message>
        <source>Something is missing or wrong in the address.</source>
        <translation>地址有缺失或错误。</translation>
    </message>
    <message>
        <source>At least one piece is not in stock.</source>
        <translation>至少有一件没有库存。</translation>
    </message>
    <message>
        <source>No shipping channel takes this package.</source>
        <translation>没有物流渠道接收这个包裹。</translation>
    </message>
    <message>
        <source>Waits for a warehouse and its stock.</source>
        <translation>等待分配仓库和库存。</translation>
    </message>
    <message>
        <source>Stock is reserved and the channel is chosen.</source>
        <translation>库存已占用，渠道已选定。</translation>
    </message>
    <message>
        <source>In a wave, about to be picked.</source>
        <translation>已入波次，即将拣货。</translation>
    </message>
    <message>
        <source>Fetched from its bins, not yet packed.</source>
        <translation>已从库位拣出，尚未打包。</translation>
    </message>
    <message>
        <source>Packed and labelled, not yet handed over.</source>
        <translation>已打包贴单，尚未交接。</translation>
    </message>
    <message>
        <source>Handed over to the carrier.</source>
        <translation>已交给物流商。</translation>
    </message>
    <message>
        <source>The carrier has delivered it.</source>
        <translation>物流商已妥投。</translation>
    </message>
    <message>
        <source>The carrier brought it back.</source>
        <translation>物流商已退回。</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>没有剩余的事情。</translation>
    </message>
    <message>
        <source>Stopped by the buyer, the platform or us.</source>
        <translation>由买家、平台或我们取消。</translation>
    </message>
    <message>
        <source>Past its ship-by time.</source>
        <translation>已过最晚发货时间。</translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>No product or package has this code</source>
        <translation>没有商品或包裹使用这个条码</translation>
    </message>
    <message>
        <source>Scan the code on the piece itself, or give the product this barcode</source>
        <translation>请扫描商品本身的条码，或把这个条码登记给商品</translation>
    </message>
    <message>
        <source>Not in this wave</source>
        <translation>本波次没有</translation>
    </message>
    <message>
        <source>Put it aside and scan another piece</source>
        <translation>放到一边，扫描下一件</translation>
    </message>
    <message>
        <source>Belongs to another wave</source>
        <translation>属于另一个波次</translation>
    </message>
    <message>
        <source>Put it with that wave, or open that wave here</source>
        <translation>放到那个波次，或在此打开那个波次</translation>
    </message>
    <message>
        <source>All packages with this product are done</source>
        <translation>含这件商品的包裹都已完成</translation>
    </message>
    <message>
        <source>Put the piece back into its bin</source>
        <translation>把这件放回库位</translation>
    </message>
    <message>
        <source>The package is on hold</source>
        <translation>包裹已搁置</translation>
    </message>
    <message>
        <source>Put it aside until somebody releases it</source>
        <translation>放到一边，等人放行</translation>
    </message>
    <message>
        <source>The order is cancelled</source>
        <translation>订单已取消</translation>
    </message>
    <message>
        <source>Keep it out of the bag and put it back</source>
        <translation>不要装袋，放回库位</translation>
    </message>
    <message>
        <source>The order changed at the platform</source>
        <translation>订单在平台上有变更</translation>
    </message>
    <message>
        <source>Look at the change, then approve it</source>
        <translation>查看变更，然后批准</translation>
    </message>
    <message>
        <source>A piece of this package is missing</source>
        <translation>这个包裹缺件</translation>
    </message>
    <message>
        <source>Put it aside until the stock is there</source>
        <translation>放到一边，等到货</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>多了一件</translation>
    </message>
    <message>
        <source>Take this piece out again</source>
        <translation>把这件拿出来</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是这件</translation>
    </message>
    <message>
        <source>Scan a piece that this package still needs</source>
        <translation>请扫描这个包裹还缺的商品</translation>
    </message>
    <message>
        <source>A tracking number is needed</source>
        <translation>需要运单号</translation>
    </message>
    <message>
        <source>Type or scan the carrier&apos;s number</source>
        <translation>请输入或扫描物流商的单号</translation>
    </message>
    <message>
        <source>The channel has no tracking numbers left</source>
        <translation>渠道的单号已用完</translation>
    </message>
    <message>
        <source>Import a new number range</source>
        <translation>请导入新的号段</translation>
    </message>
    <message>
        <source>This package has no label yet</source>
        <translation>这个包裹还没有面单</translation>
    </message>
    <message>
        <source>Scan its pieces first</source>
        <translation>请先扫描商品</translation>
    </message>
    <message>
        <source>This label is void</source>
        <translation>这张面单已作废</translation>
    </message>
    <message>
        <source>Tear it off and scan the piece again</source>
        <translation>撕下面单，重新扫描商品</translation>
    </message>
    <message>
        <source>The label cannot be printed</source>
        <translation>面单无法打印</translation>
    </message>
    <message>
        <source>Correct the field that is named, then scan again</source>
        <translation>改正所指的内容，再扫描一次</translation>
    </message>
    <message>
        <source>This station has no printer</source>
        <translation>这个打包台没有打印机</translation>
    </message>
    <message>
        <source>Choose one with F6</source>
        <translation>按 F6 选择打印机</translation>
    </message>
    <message>
        <source>This code belongs to several products</source>
        <translation>这个条码对应多个商品</translation>
    </message>
    <message>
        <source>Scan the SKU or choose one</source>
        <translation>请扫描 SKU 或选择一个</translation>
    </message>
    <message>
        <source>Another station packs this package</source>
        <translation>另一个打包台正在处理这个包裹</translation>
    </message>
    <message>
        <source>Take it over, or bring it there</source>
        <translation>接手过来，或送到那边</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>By the height of the screen</source>
        <translation>按屏幕高度</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::TaskBar</name>
    <message numerus="yes">
        <source>%1 (%n tasks)</source>
        <extracomment>The newest of several tasks, and how many run: &quot;Booking labels (3 tasks)&quot;</extracomment>
        <translation>
            <numerusform>%1（%n 个任务）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress: &quot;248 of 400&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
</context>
</TS>
