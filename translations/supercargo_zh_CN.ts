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
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Takes in a platform&apos;s order file; it can also be dragged here.</source>
        <translation>导入平台的订单文件，也可以直接拖进来。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ends the review, accepts changes of the platform, and allocates.</source>
        <translation>结束审核，接受平台的改动，并分仓。</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>分仓</translation>
    </message>
    <message>
        <source>Gives waiting orders their warehouse, stock and channel.</source>
        <translation>为等待的订单定仓库、占库存、选渠道。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Orders of one buyer to one address go into one package.</source>
        <translation>同一买家、同一地址的订单装进一个包裹。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Keeps orders back, with a reason, until somebody releases them.</source>
        <translation>写明原因后搁置，直到有人放行。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Ends a hold.</source>
        <translation>结束搁置。</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>加入波次</translation>
    </message>
    <message>
        <source>Puts ready orders into a wave, to be picked in one walk.</source>
        <translation>把待发货的订单编成一个波次，一趟拣完。</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>The orders of a merged package go separately again.</source>
        <translation>合并包裹里的订单重新分开发。</translation>
    </message>
    <message>
        <source>Allocate all</source>
        <translation>全部分仓</translation>
    </message>
    <message>
        <source>One decision over all orders that wait.</source>
        <translation>对所有等待的订单一次统筹分仓。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>重打面单</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation>撤销上一扫</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write what the list shows into a workbook or csv file</source>
        <translation>把列表所示内容写入工作簿或 csv 文件</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Pieces of one order go into a second package.</source>
        <translation>把订单的一部分放进第二个包裹。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>打印面单</translation>
    </message>
    <message>
        <source>Prints labels without scanning: the pieces count as checked.</source>
        <translation>不扫描直接打印面单：商品视为已核对。</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>常用视图</translation>
    </message>
    <message>
        <source>Lists that you have saved under a name.</source>
        <translation>您命名保存的列表。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>The keys of this page.</source>
        <translation>本页的按键。</translation>
    </message>
    <message>
        <source>The next scan counts as several pieces.</source>
        <translation>下一次扫描按多件计算。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>The piece is broken: another one is fetched, or the package waits.</source>
        <translation>商品破损：换取另一件，没有则包裹等待。</translation>
    </message>
    <message>
        <source>A piece is not there: another one is fetched, or the package waits.</source>
        <translation>缺一件：换取另一件，没有则包裹等待。</translation>
    </message>
    <message>
        <source>The last label once more, marked and counted.</source>
        <translation>再打一次上一张面单，会标记并计数。</translation>
    </message>
    <message>
        <source>The last label is dead for good; its pieces go back.</source>
        <translation>上一张面单永久作废，商品放回库位。</translation>
    </message>
    <message>
        <source>Takes the last piece back, until its label is out.</source>
        <translation>撤销上一件，面单打出之前有效。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reads anew what stands at this bench, and clears the answer.</source>
        <translation>重新读取本台状态，并清除结果。</translation>
    </message>
    <message>
        <source>What waits for the printer, and another printer.</source>
        <translation>等待打印的面单，以及更换打印机。</translation>
    </message>
    <message>
        <source>Leaves only the pages&apos; icons, or brings their words back.</source>
        <translation>只留页面图标，或恢复文字。</translation>
    </message>
    <message>
        <source>Closes the window; what is under way is stopped first.</source>
        <translation>关闭窗口；进行中的任务先停止。</translation>
    </message>
    <message>
        <source>Create wave</source>
        <translation>创建波次</translation>
    </message>
    <message>
        <source>Locks these packages to a new wave</source>
        <translation>把这些包裹锁定到新波次</translation>
    </message>
    <message>
        <source>Create and print list</source>
        <translation>创建并打印拣货单</translation>
    </message>
    <message>
        <source>Makes the wave, and the picker&apos;s list comes out</source>
        <translation>创建波次，同时打印拣货单</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印拣货单</translation>
    </message>
    <message>
        <source>The picker&apos;s list, in walking order</source>
        <translation>按行走顺序的拣货单</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>保存拣货单</translation>
    </message>
    <message>
        <source>The picker&apos;s list as a PDF</source>
        <translation>把拣货单存为 PDF</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>拣货完成</translation>
    </message>
    <message>
        <source>The walk is over; what was noted as short is settled</source>
        <translation>本次拣货结束，记下的短少一并处理</translation>
    </message>
    <message>
        <source>Short here</source>
        <translation>此处短少</translation>
    </message>
    <message>
        <source>The bin of this stop has fewer pieces than the list says</source>
        <translation>该库位的件数少于拣货单</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆散波次</translation>
    </message>
    <message>
        <source>Ends the wave: what is not packed waits again</source>
        <translation>结束波次：未打包的包裹重新等待</translation>
    </message>
    <message>
        <source>Close the bag</source>
        <translation>封袋</translation>
    </message>
    <message>
        <source>The driver has it; its handover list is complete</source>
        <translation>司机已取走，交接清单已完整</translation>
    </message>
    <message>
        <source>Import channels</source>
        <translation>导入渠道</translation>
    </message>
    <message>
        <source>Takes a file of channels: code, countries, limits, prices.</source>
        <translation>导入渠道文件：编码、国家、限制、价格。</translation>
    </message>
    <message>
        <source>Add number range</source>
        <translation>添加号段</translation>
    </message>
    <message>
        <source>Gives a channel tracking numbers.</source>
        <translation>给渠道添加运单号。</translation>
    </message>
    <message>
        <source>Add alias</source>
        <translation>添加别名</translation>
    </message>
    <message>
        <source>Says what a shop or platform calls this product.</source>
        <translation>店铺或平台对这个商品的叫法。</translation>
    </message>
    <message>
        <source>Map to a product</source>
        <translation>配对到商品</translation>
    </message>
    <message>
        <source>Says which product this SKU is; its waiting orders go on.</source>
        <translation>指定这个 SKU 是哪个商品；等待的订单随即继续。</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Takes a file of products; a column that it lacks stays as it is.</source>
        <translation>导入商品文件；文件中没有的列保持不变。</translation>
    </message>
    <message>
        <source>Import aliases</source>
        <translation>导入别名</translation>
    </message>
    <message>
        <source>Takes a file of aliases: shop, platform_sku, sku, quantity.</source>
        <translation>导入别名文件：shop、platform_sku、sku、quantity。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Sets a bin to what was counted in it.</source>
        <translation>把库位的数量改为盘点数。</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Adds pieces or takes them away, for a reason.</source>
        <translation>增加或减少件数，须写明原因。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Carries free pieces to another bin.</source>
        <translation>把可用的件移到另一个库位。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Adds up all moves and reservations and compares them with the levels.</source>
        <translation>汇总所有流水和占用，与库存数核对。</translation>
    </message>
    <message>
        <source>Import counts</source>
        <translation>导入盘点</translation>
    </message>
    <message>
        <source>Takes a file of counted stock: sku, warehouse, bin, quantity.</source>
        <translation>导入盘点文件：sku、warehouse、bin、quantity。</translation>
    </message>
    <message>
        <source>Import order file</source>
        <translation>导入订单文件</translation>
    </message>
    <message>
        <source>Takes a platform&apos;s order file, or any other by a profile.</source>
        <translation>导入平台的订单文件；其他文件按模板读取。</translation>
    </message>
    <message>
        <source>Write confirmations</source>
        <translation>生成标发货文件</translation>
    </message>
    <message>
        <source>Tell again</source>
        <translation>重新标发货</translation>
    </message>
    <message>
        <source>What the platform could not be told waits again.</source>
        <translation>标发货失败的重新等待发送。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Time zone, currency, when the platform is told.</source>
        <translation>时区、币种、何时标发货。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Where this shop&apos;s confirmation files lie.</source>
        <translation>该店铺的标发货文件所在位置。</translation>
    </message>
    <message>
        <source>Add shop</source>
        <translation>添加店铺</translation>
    </message>
    <message>
        <source>One seller account on one platform.</source>
        <translation>一个平台上的一个卖家账号。</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>How the columns of another file are to be understood.</source>
        <translation>其他文件的各列代表什么。</translation>
    </message>
    <message>
        <source>Chart as table</source>
        <translation>图表显示为表格</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Looks whether the database is sound and everything in it adds up.</source>
        <translation>检查数据库是否完好，账目是否全部相符。</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Database and pictures into one zip, read again before it counts.</source>
        <translation>将数据库和图片存入一个 zip 文件，并重新读取验证。</translation>
    </message>
    <message>
        <source>Take buyers&apos; data out</source>
        <translation>清除买家资料</translation>
    </message>
    <message>
        <source>Names and addresses of orders that left long ago.</source>
        <translation>清除早已发出的订单中的姓名和地址。</translation>
    </message>
    <message>
        <source>Import warehouses</source>
        <translation>导入仓库</translation>
    </message>
    <message>
        <source>Takes a file of warehouses: code, name, kind, country, address …</source>
        <translation>导入仓库文件：code、name、kind、country、address 等列。</translation>
    </message>
    <message>
        <source>Import bins</source>
        <translation>导入库位</translation>
    </message>
    <message>
        <source>Takes a file of bins: warehouse, bin, zone, pick_sequence.</source>
        <translation>导入库位文件：warehouse、bin、zone、pick_sequence。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>The window over the whole screen, and back.</source>
        <translation>窗口铺满整个屏幕，再按恢复。</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>播种墙</translation>
    </message>
    <message>
        <source>The slots as large as a screen, on the second one if there is one.</source>
        <translation>将格口放大显示；有第二块屏幕时显示在那里。</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>Any order, package, product, bin, wave, page or action.</source>
        <translation>任何订单、包裹、商品、库位、波次、页面或操作。</translation>
    </message>
    <message>
        <source>A cross with rulers, as the printer is set now.</source>
        <translation>带标尺的十字，按打印机当前的设置打印。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Every label from now on is printed so.</source>
        <translation>此后的每张面单都这样打印。</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>撤销更改</translation>
    </message>
    <message>
        <source>Back to what is saved.</source>
        <translation>回到已保存的值。</translation>
    </message>
    <message>
        <source>Factory values</source>
        <translation>出厂值</translation>
    </message>
    <message>
        <source>No offset, and darkness and speed as the printer is set.</source>
        <translation>不偏移，浓度和速度按打印机自身的设置。</translation>
    </message>
    <message>
        <source>Print journal</source>
        <translation>打印日志</translation>
    </message>
    <message>
        <source>The last jobs; the chosen one&apos;s label is shown.</source>
        <translation>最近的任务；显示所选任务的面单。</translation>
    </message>
    <message>
        <source>Takes the printer off the list; its jobs stay in the journal.</source>
        <translation>从列表中移除打印机；它的任务保留在日志里。</translation>
    </message>
    <message>
        <source>Add printer</source>
        <translation>添加打印机</translation>
    </message>
    <message>
        <source>By its network address, or a folder.</source>
        <translation>按网络地址，或一个文件夹。</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>未在建议中的</translation>
    </message>
    <message>
        <source>The orders whose packages are in no proposal, with their reasons</source>
        <translation>包裹不在任何建议波次中的订单及其原因</translation>
    </message>
    <message>
        <source>Add warehouse</source>
        <translation>添加仓库</translation>
    </message>
    <message>
        <source>By hand; Enter on one of the list changes it.</source>
        <translation>手工填写；在列表中按 Enter 可修改。</translation>
    </message>
    <message>
        <source>What this shop&apos;s platform must be told, as a file to upload there.</source>
        <translation>把要告知该店铺平台的发货写成文件，到平台上传。</translation>
    </message>
    <message>
        <source>Write for all shops</source>
        <translation>为全部店铺生成</translation>
    </message>
    <message>
        <source>A confirmation file for every shop that has something to tell.</source>
        <translation>每个有待标发货的店铺各生成一个文件。</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Of this shop&apos;s last confirmation file, to paste where it is uploaded.</source>
        <translation>该店铺最近一个标发货文件的路径，上传时粘贴。</translation>
    </message>
    <message>
        <source>Connect to platform</source>
        <translation>连接平台</translation>
    </message>
    <message>
        <source>Orders come by themselves, and the platform is told by itself.</source>
        <translation>订单自动下载，发货自动告知平台。</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Asks this shop&apos;s platform at once.</source>
        <translation>立即向该店铺的平台拉单。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Asks the platform who we are, and what we may do.</source>
        <translation>向平台查询账号身份和权限。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The platform is not spoken to for now.</source>
        <translation>暂时不与平台通信。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The platform is spoken to again.</source>
        <translation>恢复与平台通信。</translation>
    </message>
    <message>
        <source>Tell stock</source>
        <translation>回传库存</translation>
    </message>
    <message>
        <source>Whether the platform is told how many can be bought.</source>
        <translation>是否把可售数量回传平台。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Forgets the shop&apos;s keys; it works by files again.</source>
        <translation>删除店铺密钥，恢复为文件方式。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Gives the open package back, after a question; its pieces are scanned anew.</source>
        <translation>询问后退回打开的包裹，其商品须重新扫描。</translation>
    </message>
    <message>
        <source>More lines</source>
        <translation>更多行</translation>
    </message>
    <message>
        <source>The next lines of a list that is longer than the screen.</source>
        <translation>清单超出屏幕时，显示后面的行。</translation>
    </message>
    <message>
        <source>Gives the package back; closes the wave, at a wall after a look at its gaps; leaves the station.</source>
        <translation>退回包裹；关闭波次（在播种墙先看缺货）；离开打包台。</translation>
    </message>
    <message>
        <source>One step back: the text, the question, the answer. Nothing is given back.</source>
        <translation>退一步：输入、提问、回答。不会退回包裹。</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>语言：英文（English）</translation>
    </message>
    <message>
        <source>Language: Chinese (简体中文)</source>
        <translation>语言：简体中文</translation>
    </message>
    <message>
        <source>Colours: like the system</source>
        <translation>配色：跟随系统</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>配色：浅色</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>配色：深色</translation>
    </message>
    <message>
        <source>Rows: by the screen</source>
        <translation>行高：随屏幕</translation>
    </message>
    <message>
        <source>Rows: comfortable</source>
        <translation>行高：宽松</translation>
    </message>
    <message>
        <source>Rows: compact</source>
        <translation>行高：紧凑</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Puts a backup in the place of everything that is here now.</source>
        <translation>用备份替换现在的全部数据。</translation>
    </message>
    <message>
        <source>Handover PDF</source>
        <translation>交接单 PDF</translation>
    </message>
    <message>
        <source>Print handover</source>
        <translation>打印交接单</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Corrects where an order goes; the platform&apos;s own word stays beside it.</source>
        <translation>更正订单的收货地址；平台上的原文保留在旁边。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Puts coloured words of your own on orders, or takes them off.</source>
        <translation>给订单贴上或取下您自定义的彩色标签。</translation>
    </message>
    <message>
        <source>The parcel that stands out in the open bag comes out again: the one scanned last, or the one chosen</source>
        <translation>未封袋中高亮的包裹（最后扫描的或选中的）重新取出</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The chosen handover was closed too early: it is scanned into again</source>
        <translation>所选交接单封袋过早：重新打开，继续扫描装袋</translation>
    </message>
    <message>
        <source>The list of the chosen handover as a PDF</source>
        <translation>把所选的交接单存为 PDF</translation>
    </message>
    <message>
        <source>What the driver signs for the chosen handover, on a printer of A4 pages</source>
        <translation>供司机签字的所选交接单，由 A4 打印机打印</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>已取</translation>
    </message>
    <message>
        <source>What was still to be fetched is there</source>
        <translation>还要取的货都取来了</translation>
    </message>
    <message>
        <source>Left without a bag</source>
        <translation>不经袋子发出</translation>
    </message>
    <message>
        <source>A parcel was collected or brought away by itself; a number that its label lacks may be typed</source>
        <translation>包裹被单独取走或送走；面单上没有的运单号可以填写</translation>
    </message>
</context>
<context>
    <name>AddressFaults</name>
    <message>
        <source>the country is unknown</source>
        <translation>国家不认识</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>缺收件人</translation>
    </message>
    <message>
        <source>the street is missing</source>
        <translation>缺街道</translation>
    </message>
    <message>
        <source>the city is missing</source>
        <translation>缺城市</translation>
    </message>
    <message>
        <source>the state or province is missing</source>
        <translation>缺州 / 省</translation>
    </message>
    <message>
        <source>the postcode is missing</source>
        <translation>缺邮编</translation>
    </message>
    <message>
        <source>the postcode does not have the country&apos;s form</source>
        <translation>邮编不合该国格式</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Allocated</name>
    <message numerus="yes">
        <source>%Ln wait(s) for stock</source>
        <translation>
            <numerusform>%Ln 个缺货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unmapped</source>
        <translation>
            <numerusform>%Ln 个未配对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a doubtful address</source>
        <translation>
            <numerusform>%Ln 个地址异常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a channel</source>
        <translation>
            <numerusform>%Ln 个无渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not decided yet</source>
        <translation>
            <numerusform>%Ln 个待分仓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln 个待审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln 个搁置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) ready</source>
        <translation>
            <numerusform>%Ln 个包裹待发货</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>&quot;452 packages ready; 3 wait for stock, 20 unmapped, 5 held&quot;</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>wave %1</source>
        <translation>波次 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) elsewhere want it</source>
        <translation>
            <numerusform>别处有 %n 个包裹需要它</numerusform>
        </translation>
    </message>
    <message>
        <source>The label is printing</source>
        <translation>面单正在打印</translation>
    </message>
    <message>
        <source>The label could not be printed: look at the print queue</source>
        <translation>面单打印失败：请查看打印队列</translation>
    </message>
    <message>
        <source>The label waits for the printer</source>
        <translation>面单在等打印机</translation>
    </message>
    <message>
        <source>Put into slot %1</source>
        <translation>放入格口 %1</translation>
    </message>
    <message numerus="yes">
        <source>Checked, %n more</source>
        <translation>
            <numerusform>已核对，还差 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: detail</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Keep it out of the bag</source>
        <translation>不要装袋</translation>
    </message>
    <message>
        <source>Put it back to %1</source>
        <translation>放回 %1</translation>
    </message>
    <message>
        <source>Scan the next piece</source>
        <translation>扫描下一件</translation>
    </message>
    <message>
        <source>Did the label come out? Say so in the print queue, or scan it</source>
        <translation>面单打出来了吗？请在打印队列中回答，或扫描该面单</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, %n to scan</source>
        <translation>
            <numerusform>已撤回，还需扫描 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 is open, %n package(s) to pack</source>
        <translation>
            <numerusform>波次 %1 已打开，待打包 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>This label came out: noted</source>
        <translation>已确认：这张面单已打出</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>没有可撤回的内容</translation>
    </message>
    <message>
        <source>This package has its label already</source>
        <translation>这个包裹已有面单</translation>
    </message>
    <message>
        <source>Wave %1 is done</source>
        <translation>波次 %1 已完成</translation>
    </message>
    <message>
        <source>The order was cancelled at %1</source>
        <translation>订单已于 %1 取消</translation>
    </message>
    <message>
        <source>wave %1 of the warehouse %2</source>
        <translation>仓库 %2 的波次 %1</translation>
    </message>
    <message>
        <source>warehouse %1</source>
        <translation>仓库 %1</translation>
    </message>
    <message numerus="yes">
        <source>Slot %1 still lacks %n piece(s)</source>
        <translation>
            <numerusform>格口 %1 还缺 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Another package is open here</source>
        <translation>这里已打开另一个包裹</translation>
    </message>
    <message>
        <source>Keep it at hand: slot %1 wants it</source>
        <translation>留在手边：格口 %1 需要它</translation>
    </message>
    <message>
        <source>Keep it at hand: %1 wants it next</source>
        <translation>留在手边：包裹 %1 接着要用</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>放到一边</translation>
    </message>
    <message>
        <source>Take it to a station of the warehouse %1</source>
        <translation>请拿到仓库 %1 的打包台</translation>
    </message>
    <message>
        <source>Finish the open package, or give it back with F10</source>
        <translation>先打完已打开的包裹，或按 F10 退回</translation>
    </message>
    <message>
        <source>Scan these pieces first; what is not there: F8</source>
        <translation>请先扫描这些商品；找不到的按 F8</translation>
    </message>
    <message>
        <source>It does not belong into %1</source>
        <translation>不属于包裹 %1</translation>
    </message>
    <message>
        <source>Scan the next wave</source>
        <translation>扫描下一个波次</translation>
    </message>
    <message>
        <source>No package of wave %1 has slot %2</source>
        <translation>波次 %1 的格口 %2 没有包裹</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are more than it lacks</source>
        <translation>
            <numerusform>%n 件超出了所缺的件数</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the slot&apos;s number, then type or scan it again</source>
        <translation>看清格口号，再输入或扫描一次</translation>
    </message>
    <message>
        <source>Scan them one by one, or F2 with the right number</source>
        <translation>逐件扫描，或按 F2 输入正确的件数</translation>
    </message>
</context>
<context>
    <name>BenchCard</name>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>The keys of the bench</source>
        <translation>打包台按键卡</translation>
    </message>
    <message>
        <source>Scan a code instead of pressing its key.</source>
        <translation>扫描条码即可代替按键。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1: its number, %2: how many there are</extracomment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>every country</source>
        <translation>所有国家</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>no battery</source>
        <translation>不带电</translation>
    </message>
    <message>
        <source>no liquid</source>
        <translation>无液体</translation>
    </message>
    <message>
        <source>%1 / kg</source>
        <translation>%1 / 千克</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>without tracking number</source>
        <translation>无运单号</translation>
    </message>
    <message>
        <source>from ranges of ours</source>
        <translation>取自本店号段</translation>
    </message>
    <message>
        <source>typed at the bench</source>
        <translation>在打包台录入</translation>
    </message>
</context>
<context>
    <name>Concerns</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>the oldest since %1</source>
        <translation>最早自 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: did %Ln label(s) come out?</source>
        <translation>
            <numerusform>%1：%Ln 张面单打印出来了吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>the end of the printing was not seen: look and answer</source>
        <translation>没有看到打印结束：请查看后回答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s) wait</source>
        <translation>
            <numerusform>%1：%Ln 个任务在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped mark(s) refused by %1</source>
        <translation>
            <numerusform>%1 拒收 %Ln 个发货标记</numerusform>
        </translation>
    </message>
    <message>
        <source>the platform does not know yet that they left</source>
        <translation>平台还不知道这些订单已发货</translation>
    </message>
    <message numerus="yes">
        <source>%1: did %Ln shipped mark(s) arrive?</source>
        <translation>
            <numerusform>%1：%Ln 个发货标记送达了吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>look at the platform and answer</source>
        <translation>请到平台查看后回答</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) cancelled after their label</source>
        <translation>
            <numerusform>%Ln 个包裹打单后被取消</numerusform>
        </translation>
    </message>
    <message>
        <source>void the label and put the pieces back</source>
        <translation>作废面单，商品放回货位</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) packed before today, not dispatched</source>
        <translation>
            <numerusform>%Ln 个包裹今日之前已打包，尚未交运</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) wait</source>
        <translation>
            <numerusform>%Ln 单在等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) were short</source>
        <translation>
            <numerusform>%Ln 单曾缺货</numerusform>
        </translation>
    </message>
    <message>
        <source>their stock is there now: allocate</source>
        <translation>库存已到：请分配</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s) short</source>
        <translation>
            <numerusform>%Ln 个 SKU 缺货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln tracking number(s) left</source>
        <translation>
            <numerusform>%1：还剩 %Ln 个运单号</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1; import a new range</source>
        <translation>共 %1 个；请导入新号段</translation>
    </message>
    <message>
        <source>no range was imported yet</source>
        <translation>还没有导入号段</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) past ship-by</source>
        <translation>
            <numerusform>%Ln 单已过发货期限</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest: %1</source>
        <translation>最早的%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) with a doubtful address</source>
        <translation>
            <numerusform>%Ln 单地址存疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) that no channel takes</source>
        <translation>
            <numerusform>%Ln 单无可用渠道</numerusform>
        </translation>
    </message>
    <message>
        <source>change a channel&apos;s limits, or split the package</source>
        <translation>调整渠道限制，或拆分包裹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) to review</source>
        <translation>
            <numerusform>%Ln 单待审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them due today</source>
        <translation>
            <numerusform>其中 %Ln 单今日须发</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln order(s)</source>
        <translation>
            <numerusform>打开 %Ln 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shop SKU(s) without a product</source>
        <translation>
            <numerusform>%Ln 个店铺 SKU 未配对商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) wait for allocation</source>
        <translation>
            <numerusform>%Ln 单等待分仓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them due today; Shift A there allocates all</source>
        <translation>
            <numerusform>其中 %Ln 单今天到期；到列表按 Shift A 全部分仓</numerusform>
        </translation>
    </message>
    <message>
        <source>they lack nothing: Shift A there allocates all</source>
        <translation>什么都不缺：到列表按 Shift A 全部分仓</translation>
    </message>
    <message numerus="yes">
        <source>%1: the authorization ends in %Ln day(s)</source>
        <translation>
            <numerusform>%1：授权 %Ln 天后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>renew it before no orders come</source>
        <translation>请在停止进单前重新授权</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln shipped mark(s) wait to be told</source>
        <translation>
            <numerusform>%1：%Ln 单等待标发货</numerusform>
        </translation>
    </message>
    <message>
        <source>the last good pull: %1</source>
        <translation>最近成功拉单：%1</translation>
    </message>
    <message>
        <source>there was no good pull yet</source>
        <translation>还没有成功拉过单</translation>
    </message>
    <message>
        <source>%1: no orders come until somebody acts</source>
        <translation>%1 已停止进单，需要处理</translation>
    </message>
    <message>
        <source>%1: orders are late</source>
        <translation>%1 拉单延迟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln order(s) wait there</source>
        <translation>
            <numerusform>约 %Ln 单在等</numerusform>
        </translation>
    </message>
    <message>
        <source>Map</source>
        <translation>去配对</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shipped order(s) in no confirmation file yet</source>
        <translation>
            <numerusform>%Ln 个已发货订单还未写入确认文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shop(s)</source>
        <translation>
            <numerusform>%Ln 家店铺</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>ask the buyer and correct it</source>
        <translation>请向买家核实后更正</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Client ID</source>
        <translation>Client ID（应用 ID）</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client Secret（应用密钥）</translation>
    </message>
    <message>
        <source>RuName</source>
        <translation>RuName</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Refresh Token（刷新令牌）</translation>
    </message>
    <message>
        <source>North America</source>
        <translation>北美</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>Far East</source>
        <translation>远东</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key（公钥）</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer secret（密钥）</translation>
    </message>
    <message>
        <source>App Key</source>
        <translation>App Key（应用标识）</translation>
    </message>
    <message>
        <source>App Secret</source>
        <translation>App Secret（应用密钥）</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>回调地址（Callback URL）</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>重定向地址（Redirect URI）</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>全球</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Sandbox, for trying out</source>
        <translation>沙盒（试用）</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌（Access token）</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>DispatchLists</name>
    <message>
        <source>Package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>出单时间</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>不可发的原因</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未封袋</translation>
    </message>
    <message>
        <source>Pkgs</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>As the first label</source>
        <translation>按第一张面单</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的国</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描时间</translation>
    </message>
</context>
<context>
    <name>DoorWords</name>
    <message>
        <source>Into the bag</source>
        <translation>已装袋</translation>
    </message>
    <message>
        <source>Already dispatched</source>
        <translation>已经出库</translation>
    </message>
    <message>
        <source>Wrong bag</source>
        <translation>装错袋</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>The order changed</source>
        <translation>订单有变更</translation>
    </message>
    <message>
        <source>Dead label</source>
        <translation>作废面单</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>还没有面单</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>未知条码</translation>
    </message>
    <message>
        <source>If this is another parcel, two bear one label: put it aside.</source>
        <translation>如果这是另一个包裹，说明两个包裹贴了同一面单：先放一边。</translation>
    </message>
    <message>
        <source>Put it into the bag of %1.</source>
        <translation>请装入 %1 的袋子。</translation>
    </message>
    <message>
        <source>Keep it here: void the label, and put the goods back.</source>
        <translation>留下包裹：作废面单，货品放回库位。</translation>
    </message>
    <message>
        <source>Put it aside until somebody releases it.</source>
        <translation>先放一边，等人解除搁置。</translation>
    </message>
    <message>
        <source>Put it aside: look at the change, then approve it.</source>
        <translation>先放一边：查看变更，然后批准。</translation>
    </message>
    <message>
        <source>Tear it off: this number was voided.</source>
        <translation>请撕掉：这个运单号已作废。</translation>
    </message>
    <message>
        <source>Pack it at the station first.</source>
        <translation>请先在打包台打包。</translation>
    </message>
    <message>
        <source>Scan the tracking number or the package number of the label.</source>
        <translation>请扫描面单上的运单号或包裹号。</translation>
    </message>
    <message>
        <source>handover %1</source>
        <translation>交接 %1</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>交接清单</translation>
    </message>
    <message>
        <source>Handover %1</source>
        <translation>交接 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Tracking no.</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目的国</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Taken by (name, date, signature)</source>
        <translation>接收人（姓名、日期、签字）</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Taken out of the bag</source>
        <translation>已从袋中取出</translation>
    </message>
    <message>
        <source>In no open bag</source>
        <translation>不在未封的袋子里</translation>
    </message>
    <message>
        <source>Its platform was told already that it left: see that it leaves.</source>
        <translation>平台已收到发货通知：请务必让它发出。</translation>
    </message>
    <message>
        <source>It is here again, and can be scanned into a bag.</source>
        <translation>包裹已回到库内，可以再次扫描装袋。</translation>
    </message>
    <message>
        <source>What the driver has cannot be taken out.</source>
        <translation>司机已取走的不能取出。</translation>
    </message>
    <message>
        <source>Already in the bag</source>
        <translation>已在袋中</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 克</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未封袋</translation>
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
        <source>The file %1 is not well-formed: %2</source>
        <translation>文件 %1 格式有误：%2</translation>
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
        <source>The file %1 is an old Excel workbook (.xls).</source>
        <translation>文件 %1 是旧版 Excel 工作簿（.xls）。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv and import that.</source>
        <translation>请另存为 .xlsx 或 .csv 后再导入。</translation>
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
    <message>
        <source>Correct it, then try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Check how it is written: the list shows what there is.</source>
        <translation>请检查写法；列表中可看到现有的。</translation>
    </message>
    <message>
        <source>Choose another, or change the one there is.</source>
        <translation>请另选一个，或修改现有的。</translation>
    </message>
    <message>
        <source>Look at its state, then try again.</source>
        <translation>请查看其状态后重试。</translation>
    </message>
    <message>
        <source>Start it again for the rest.</source>
        <translation>重新开始即可完成其余部分。</translation>
    </message>
    <message>
        <source>Please report the details: this is a fault of the program.</source>
        <translation>请报告详细信息：这是程序的错误。</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>请使用那个窗口，或先将其关闭。</translation>
    </message>
    <message>
        <source>Check that it is there, and that you may read it.</source>
        <translation>请检查文件是否存在、是否有读取权限。</translation>
    </message>
    <message>
        <source>The file %1 is larger than the limit of %2 bytes.</source>
        <translation>文件 %1 超过 %2 字节的上限。</translation>
    </message>
    <message>
        <source>Download shorter periods, and import them one by one.</source>
        <translation>请按较短的时段下载，再逐个导入。</translation>
    </message>
    <message>
        <source>Download it again from where it came.</source>
        <translation>请从来源处重新下载。</translation>
    </message>
    <message>
        <source>Choose the shop that the file belongs to.</source>
        <translation>请选择该文件所属的店铺。</translation>
    </message>
    <message>
        <source>Choose the download that has them, or add them.</source>
        <translation>请下载含有这些列的文件，或补上这些列。</translation>
    </message>
    <message>
        <source>The file %1 has columns that are not known: %2</source>
        <translation>文件 %1 有无法识别的列：%2</translation>
    </message>
    <message>
        <source>Correct their names, or take them out: a typing mistake must not be lost.</source>
        <translation>请更正列名或删除这些列，以免笔误被忽略。</translation>
    </message>
    <message>
        <source>No row of the file %1 could be read; %2 were refused. Line %3: %4</source>
        <translation>文件 %1 没有一行可读，%2 行被拒绝。第 %3 行：%4</translation>
    </message>
    <message>
        <source>Correct the rows, or check that it is the right file.</source>
        <translation>请更正这些行，或确认文件是否正确。</translation>
    </message>
    <message>
        <source>Use one currency for both.</source>
        <translation>请统一使用一种币种。</translation>
    </message>
    <message>
        <source>Check the amounts: one of them is beyond all measure.</source>
        <translation>请检查金额：其中有一个大得离谱。</translation>
    </message>
    <message>
        <source>The printer stopped taking the label.</source>
        <translation>打印机中途停止接收面单。</translation>
    </message>
    <message>
        <source>Look whether it came out, and say so in the print queue.</source>
        <translation>请查看面单是否打出，并在打印队列中确认。</translation>
    </message>
    <message>
        <source>Check how it is written, digit by digit.</source>
        <translation>请逐位核对号码。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择其他备份。</translation>
    </message>
    <message>
        <source>Nothing is given as %1.</source>
        <translation>没有填写%1。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法连接到 %1。</translation>
    </message>
    <message>
        <source>Check the internet connection. It is tried again by itself.</source>
        <translation>请检查网络连接。程序会自动重试。</translation>
    </message>
    <message>
        <source>%1 was asked, but its answer did not arrive whole.</source>
        <translation>已向 %1 发出请求，但没有收到完整的答复。</translation>
    </message>
    <message>
        <source>It is tried again by itself; nothing is told twice.</source>
        <translation>程序会自动重试；任何内容都不会重复通知。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the limit of %2 bytes.</source>
        <translation>%1 的答复超过了 %2 字节的上限。</translation>
    </message>
    <message>
        <source>Please report the details: something is wrong there, or here.</source>
        <translation>请报告详细信息：对方或本程序出了问题。</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read: %2</source>
        <translation>无法读取 %1 的答复：%2</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so, report the details.</source>
        <translation>程序会自动重试。如果一直如此，请报告详细信息。</translation>
    </message>
    <message>
        <source>The platform lets no more requests through for now (%1, until %2).</source>
        <translation>平台暂时不再接受请求（%1，至 %2）。</translation>
    </message>
    <message>
        <source>It goes on by itself then; nothing is lost.</source>
        <translation>届时自动继续，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (%2).</source>
        <translation>%1 自身出现故障（%2）。</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>程序会自动重试。</translation>
    </message>
    <message>
        <source>The platform refused (%1): %2</source>
        <translation>平台拒绝（%1）：%2</translation>
    </message>
    <message>
        <source>Correct what it names, then try again.</source>
        <translation>请更正它指出的内容，然后重试。</translation>
    </message>
    <message>
        <source>The authorization at %1 has ended: %2</source>
        <translation>在 %1 的授权已失效：%2</translation>
    </message>
    <message>
        <source>Authorize the shop again.</source>
        <translation>请重新授权该店铺。</translation>
    </message>
    <message>
        <source>The platform does not allow this application %1: %2</source>
        <translation>平台不允许本应用执行“%1”：%2</translation>
    </message>
    <message>
        <source>Ask for that role at the platform, then authorize the shop again.</source>
        <translation>请在平台申请该权限，然后重新授权店铺。</translation>
    </message>
    <message>
        <source>The shop %1 is not connected to its platform.</source>
        <translation>店铺 %1 尚未连接到平台。</translation>
    </message>
    <message>
        <source>Authorize it, or import its order files.</source>
        <translation>请授权该店铺，或导入其订单文件。</translation>
    </message>
    <message>
        <source>The connection of the shop %1 lacks %2.</source>
        <translation>店铺 %1 的连接缺少 %2。</translation>
    </message>
    <message>
        <source>The key store (%1) cannot be opened.</source>
        <translation>无法打开密钥库（%1）。</translation>
    </message>
    <message>
        <source>Unlock it, or give the right passphrase.</source>
        <translation>请解锁，或输入正确的口令。</translation>
    </message>
    <message>
        <source>The key store (%1) is damaged.</source>
        <translation>密钥库（%1）已损坏。</translation>
    </message>
    <message>
        <source>Move it away, and authorize the shops again.</source>
        <translation>请将其移走，然后重新授权各店铺。</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>its text cannot be converted</source>
        <translation>其文字无法转换</translation>
    </message>
    <message>
        <source>row %1 has too many columns</source>
        <translation>第 %1 行的列数过多</translation>
    </message>
    <message>
        <source>row %1 has no end</source>
        <translation>第 %1 行没有结尾</translation>
    </message>
    <message>
        <source>row %1 has a cell without end</source>
        <translation>第 %1 行有单元格没有结尾</translation>
    </message>
    <message>
        <source>row %1 has its cells out of order</source>
        <translation>第 %1 行的单元格顺序错乱</translation>
    </message>
    <message>
        <source>row %1 names a text that the workbook does not have</source>
        <translation>第 %1 行引用了工作簿中没有的文本</translation>
    </message>
    <message>
        <source>a text in it has no end</source>
        <translation>其中有一段文本没有结尾</translation>
    </message>
    <message>
        <source>the workbook has no sheet</source>
        <translation>工作簿没有工作表</translation>
    </message>
    <message>
        <source>the workbook&apos;s XML is broken</source>
        <translation>工作簿的 XML 已损坏</translation>
    </message>
    <message>
        <source>an XML element has no end</source>
        <translation>有 XML 元素没有结尾</translation>
    </message>
    <message>
        <source>its XML is nested too deep</source>
        <translation>其 XML 嵌套过深</translation>
    </message>
    <message>
        <source>it declares a document type, as no workbook does</source>
        <translation>它声明了文档类型，工作簿不会如此</translation>
    </message>
    <message>
        <source>it is not a whole zip file</source>
        <translation>它不是完整的 zip 文件</translation>
    </message>
    <message>
        <source>the data in the zip file is damaged</source>
        <translation>zip 文件中的数据已损坏</translation>
    </message>
    <message>
        <source>“%1” is missing in it</source>
        <translation>其中缺少“%1”</translation>
    </message>
    <message>
        <source>“%1” in it cannot be read</source>
        <translation>无法读取其中的“%1”</translation>
    </message>
    <message>
        <source>a name in the zip file is not safe to unpack</source>
        <translation>zip 文件中有不安全的文件名</translation>
    </message>
    <message>
        <source>it unpacks beyond the limit of %1 bytes</source>
        <translation>解压后超过 %1 字节的上限</translation>
    </message>
    <message>
        <source>there is no supercargo.db in it</source>
        <translation>其中没有 supercargo.db</translation>
    </message>
    <message>
        <source>its database is empty</source>
        <translation>其数据库为空</translation>
    </message>
    <message>
        <source>its database is damaged</source>
        <translation>其数据库已损坏</translation>
    </message>
    <message>
        <source>a tracking number has 1 to 50 characters</source>
        <translation>运单号应为 1 到 50 个字符</translation>
    </message>
    <message>
        <source>its check digit is wrong</source>
        <translation>校验位错误</translation>
    </message>
    <message>
        <source>it is not an S10 number, such as RR473124829CN</source>
        <translation>不是 S10 单号（如 RR473124829CN）</translation>
    </message>
    <message>
        <source>it does not follow %1 in the same series</source>
        <translation>不在 %1 之后的同一号段内</translation>
    </message>
    <message>
        <source>it was voided</source>
        <translation>它已作废</translation>
    </message>
    <message>
        <source>another package has it</source>
        <translation>其他包裹已使用它</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Line no.</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price of the line</source>
        <translation>行金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Shipping fee</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Address, line 1</source>
        <translation>地址第 1 行</translation>
    </message>
    <message>
        <source>Address, line 2</source>
        <translation>地址第 2 行</translation>
    </message>
    <message>
        <source>Address, line 3</source>
        <translation>地址第 3 行</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>州 / 省</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Buyer&apos;s account</source>
        <translation>买家账号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Buyer&apos;s note</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Shipped at</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>取消时间</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>最晚送达</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>物流服务</translation>
    </message>
    <message>
        <source>IOSS number</source>
        <translation>IOSS 税号</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month as a list shows them (format of QLocale)</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>The same with the year, for days of another year</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>just overdue</source>
        <translation>刚逾期</translation>
    </message>
    <message>
        <source>%1 h overdue</source>
        <translation>逾期 %1 小时</translation>
    </message>
    <message>
        <source>%1 d overdue</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1, till %2</source>
        <extracomment>%1: a day, &quot;21 Nov&quot;; %2: the time here at which it ends where the shop is</extracomment>
        <translation>%1，至 %2</translation>
    </message>
</context>
<context>
    <name>Hazards</name>
    <message>
        <source>battery</source>
        <translation>带电</translation>
    </message>
    <message>
        <source>liquid</source>
        <translation>液体</translation>
    </message>
    <message>
        <source>powder</source>
        <translation>粉末</translation>
    </message>
    <message>
        <source>magnet</source>
        <translation>带磁</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>出错重试</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>拉单延迟</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>首次拉单</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已到期</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>授权将到期</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>SKU mapped to a product</source>
        <translation>SKU 已配对商品</translation>
    </message>
    <message>
        <source>the platform changed the order</source>
        <translation>平台改动了订单</translation>
    </message>
    <message>
        <source>held</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>released</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>stock reserved</source>
        <translation>已占库存</translation>
    </message>
    <message>
        <source>package made</source>
        <translation>生成包裹</translation>
    </message>
    <message>
        <source>merged from</source>
        <translation>合并自</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>taken apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>separate again</source>
        <translation>恢复单独</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>joined again</source>
        <translation>重新并回</translation>
    </message>
    <message>
        <source>put into a wave</source>
        <translation>加入波次</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>已拣货</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>packed without scanning</source>
        <translation>未逐件扫描即打包</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>label voided</source>
        <translation>面单作废</translation>
    </message>
    <message>
        <source>label printed again</source>
        <translation>面单补打</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>given back at the station</source>
        <translation>打包台退回</translation>
    </message>
    <message>
        <source>taken over by another station</source>
        <translation>由另一打包台接手</translation>
    </message>
    <message>
        <source>a scan was undone</source>
        <translation>撤销一次扫描</translation>
    </message>
    <message>
        <source>missing at the station</source>
        <translation>打包台缺件</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>buyer&apos;s note</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>ship by</source>
        <translation>最晚发货</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What happened and its particulars, as in &quot;ship-to: Apt 21 → Apt 214&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>personal data removed</source>
        <translation>已清除个人信息</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>platform SKU</source>
        <translation>平台 SKU</translation>
    </message>
    <message>
        <source>tracking numbers added</source>
        <translation>新增运单号段</translation>
    </message>
    <message>
        <source>printing in doubt answered</source>
        <translation>存疑打印已回答</translation>
    </message>
    <message>
        <source>told again</source>
        <translation>重新通知</translation>
    </message>
    <message>
        <source>stock adjusted</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>stock moved</source>
        <translation>库存移位</translation>
    </message>
    <message>
        <source>stock counted</source>
        <translation>库存盘点</translation>
    </message>
    <message>
        <source>level rebuilt from its moves</source>
        <translation>库存按流水重建</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>货位</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Print job</source>
        <translation>打印任务</translation>
    </message>
    <message>
        <source>Shipped mark</source>
        <translation>发货标记</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>short at the bin</source>
        <translation>货位缺货</translation>
    </message>
    <message>
        <source>wave taken apart</source>
        <translation>波次已拆散</translation>
    </message>
    <message>
        <source>scanned out at the door</source>
        <translation>出库扫描</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>handed to the driver</source>
        <translation>已交给司机</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>missing at the bin</source>
        <translation>货位缺件</translation>
    </message>
    <message>
        <source>shipped by the platform</source>
        <translation>由平台发货</translation>
    </message>
    <message>
        <source>buyer&apos;s ID</source>
        <translation>买家 ID</translation>
    </message>
    <message>
        <source>buyer&apos;s name</source>
        <translation>买家姓名</translation>
    </message>
    <message>
        <source>buyer&apos;s e-mail</source>
        <translation>买家邮箱</translation>
    </message>
    <message>
        <source>buyer&apos;s phone</source>
        <translation>买家电话</translation>
    </message>
    <message>
        <source>buyer asked to cancel</source>
        <translation>买家申请取消</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>recipient&apos;s company</source>
        <translation>收件公司</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>state or province</source>
        <translation>州/省</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>recipient&apos;s phone</source>
        <translation>收件人电话</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>deliver by</source>
        <translation>最晚送达</translation>
    </message>
    <message>
        <source>service level</source>
        <translation>服务级别</translation>
    </message>
    <message>
        <source>IOSS number</source>
        <translation>IOSS 编号</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>增值税号</translation>
    </message>
    <message>
        <source>order total</source>
        <translation>订单总额</translation>
    </message>
    <message>
        <source>shipping paid</source>
        <translation>买家付的运费</translation>
    </message>
    <message>
        <source>package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>station</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>出库批次</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>weight in g</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>length in mm</source>
        <translation>长（毫米）</translation>
    </message>
    <message>
        <source>width in mm</source>
        <translation>宽（毫米）</translation>
    </message>
    <message>
        <source>height in mm</source>
        <translation>高（毫米）</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>country of origin</source>
        <translation>原产国</translation>
    </message>
    <message>
        <source>declared name, English</source>
        <translation>英文申报品名</translation>
    </message>
    <message>
        <source>declared name, Chinese</source>
        <translation>中文申报品名</translation>
    </message>
    <message>
        <source>declared value</source>
        <translation>申报价值</translation>
    </message>
    <message>
        <source>contains a battery</source>
        <translation>含电池</translation>
    </message>
    <message>
        <source>contains liquid</source>
        <translation>含液体</translation>
    </message>
    <message>
        <source>contains powder</source>
        <translation>含粉末</translation>
    </message>
    <message>
        <source>contains a magnet</source>
        <translation>含磁铁</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>parts of the bundle</source>
        <translation>套装组件</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>platform is told when</source>
        <translation>通知平台的时机</translation>
    </message>
    <message>
        <source>when a part is short</source>
        <translation>部分缺货时</translation>
    </message>
    <message>
        <source>channel chosen by</source>
        <translation>选渠道依据</translation>
    </message>
    <message>
        <source>merge group</source>
        <translation>合并组</translation>
    </message>
    <message>
        <source>tracking numbers</source>
        <translation>运单号段</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>merge by itself</source>
        <translation>自动合并</translation>
    </message>
    <message>
        <source>new orders wait for review</source>
        <translation>新订单待审核</translation>
    </message>
    <message>
        <source>days that imported rows are kept</source>
        <translation>导入原始行保留天数</translation>
    </message>
    <message>
        <source>default warehouse</source>
        <translation>默认仓库</translation>
    </message>
    <message>
        <source>days until personal data is removed</source>
        <translation>清除个人信息前的天数</translation>
    </message>
    <message>
        <source>line %1: number at the platform</source>
        <translation>行 %1：平台行号</translation>
    </message>
    <message>
        <source>line %1: title</source>
        <translation>行 %1：标题</translation>
    </message>
    <message>
        <source>line %1: SKU</source>
        <translation>行 %1：SKU 更换</translation>
    </message>
    <message>
        <source>line %1: quantity</source>
        <translation>行 %1：数量</translation>
    </message>
    <message>
        <source>line %1: shipped elsewhere</source>
        <translation>行 %1：他处已发</translation>
    </message>
    <message>
        <source>line %1: price</source>
        <translation>行 %1：单价</translation>
    </message>
    <message>
        <source>line %1: total</source>
        <translation>行 %1：金额</translation>
    </message>
    <message>
        <source>line %1: has to be shipped</source>
        <translation>行 %1：需要发货</translation>
    </message>
    <message>
        <source>exchange rate %1</source>
        <translation>汇率 %1</translation>
    </message>
    <message>
        <source>duty-free limit %1</source>
        <translation>免税限额 %1</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>出库批次</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>came out</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>wait for it</source>
        <translation>等货齐</translation>
    </message>
    <message>
        <source>send the rest</source>
        <translation>先发其余</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>new line %1</source>
        <translation>新增行 %1</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>进入系统</translation>
    </message>
    <message>
        <source>connected to its platform</source>
        <translation>已连接到平台</translation>
    </message>
    <message>
        <source>disconnected from its platform</source>
        <translation>已断开与平台的连接</translation>
    </message>
    <message>
        <source>account at the platform</source>
        <translation>平台账号</translation>
    </message>
    <message>
        <source>address for tests</source>
        <translation>测试用地址</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>tells its stock</source>
        <translation>推送库存</translation>
    </message>
    <message>
        <source>pieces kept back</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>authorized until</source>
        <translation>授权有效期至</translation>
    </message>
    <message>
        <source>short noted on the walk</source>
        <translation>拣货途中记下缺货</translation>
    </message>
    <message>
        <source>taken out of its bag</source>
        <translation>从袋中取出</translation>
    </message>
    <message>
        <source>address of the shop</source>
        <translation>店铺网址</translation>
    </message>
    <message>
        <source>a backup was put in its place</source>
        <translation>已换成备份</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>贴上标签</translation>
    </message>
    <message>
        <source>tag taken off</source>
        <translation>取下标签</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>list scanned at a station</source>
        <translation>拣货单已在打包台扫描</translation>
    </message>
    <message>
        <source>closed at the station, nothing of it begun</source>
        <translation>在打包台关闭，尚未开始打包</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>fewer were counted in the bin</source>
        <translation>库位盘点数量不足</translation>
    </message>
</context>
<context>
    <name>LabelFaults</name>
    <message>
        <source>it is too long for the label</source>
        <translation>太长，面单放不下</translation>
    </message>
    <message>
        <source>it is too small for a label</source>
        <translation>太小，放不下面单</translation>
    </message>
    <message>
        <source>no barcode can be made of it</source>
        <translation>无法生成条码</translation>
    </message>
    <message>
        <source>no font here has its character %1</source>
        <translation>本机字体没有其中的字符 %1</translation>
    </message>
</context>
<context>
    <name>LabelFields</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>寄件人</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>channel&apos;s name</source>
        <translation>渠道名称</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>package number</source>
        <translation>包裹号</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>格口</translation>
    </message>
    <message>
        <source>customs line</source>
        <translation>报关行</translation>
    </message>
    <message>
        <source>printer&apos;s name</source>
        <translation>打印机名称</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸张</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>label voided, put back</source>
        <translation>面单作废，放回</translation>
    </message>
    <message>
        <source>counted, from a file</source>
        <translation>盘点（文件）</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>carried to another bin</source>
        <translation>移库</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>Not merged: one of them is held</source>
        <translation>未合并：其中有订单已搁置</translation>
    </message>
    <message>
        <source>Not merged: one of them is still to be reviewed</source>
        <translation>未合并：其中有订单待审核</translation>
    </message>
    <message>
        <source>Not merged: one of them is already in a wave</source>
        <translation>未合并：其中有订单已入波次</translation>
    </message>
    <message>
        <source>Not merged: they were split on purpose</source>
        <translation>未合并：它们是特意拆开的</translation>
    </message>
    <message>
        <source>Not merged: they lie in two warehouses</source>
        <translation>未合并：货在两个仓库</translation>
    </message>
    <message>
        <source>Not merged: the platform wants one parcel an order on this route</source>
        <translation>未合并：平台要求此线路一单一包</translation>
    </message>
    <message>
        <source>Not merged: together too heavy for every channel</source>
        <translation>未合并：合起来超过各渠道的重量</translation>
    </message>
    <message>
        <source>Not merged: together too big for every channel</source>
        <translation>未合并：合起来超过各渠道的尺寸</translation>
    </message>
    <message>
        <source>Not merged: together over every channel&apos;s value limit</source>
        <translation>未合并：合起来超过各渠道的货值上限</translation>
    </message>
    <message>
        <source>Not merged: no channel takes them together</source>
        <translation>未合并：没有渠道能一起发</translation>
    </message>
    <message>
        <source>Not merged: together over the duty-free value</source>
        <translation>未合并：合起来超过免税额</translation>
    </message>
    <message>
        <source>Not merged: they go to different buyers or addresses</source>
        <translation>未合并：买家或地址不同</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>the language: en or zh_CN</source>
        <translation>语言：en 或 zh_CN</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>the station to work at</source>
        <translation>工作的打包台</translation>
    </message>
    <message>
        <source>take a picture of every page into DIR, and end</source>
        <translation>把每个页面的截图存入 DIR 后退出</translation>
    </message>
</context>
<context>
    <name>OrderReasons</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 缺 %1 件</translation>
    </message>
    <message>
        <source>Missing in %1: %2</source>
        <translation>%1 仓缺：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Map %1 once to a product: all orders with it go on.</source>
        <translation>把 %1 配对一次商品，含它的订单都会继续。</translation>
    </message>
    <message>
        <source>Allocate again when goods have arrived.</source>
        <translation>到货后再次分仓。</translation>
    </message>
    <message>
        <source>Look at the history, then approve the change.</source>
        <translation>看一下记录，再批准改动。</translation>
    </message>
    <message>
        <source>Import numbers for the channel, then allocate.</source>
        <translation>先为渠道导入运单号，再分仓。</translation>
    </message>
    <message>
        <source>Add a channel that serves this country, then allocate.</source>
        <translation>先添加到该国的渠道，再分仓。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 of order %2</source>
        <translation>订单 %2 的 %1</translation>
    </message>
    <message>
        <source>It waits in one package for %1: map that, or unmerge.</source>
        <translation>同一包裹在等%1：请先配对，或取消合并。</translation>
    </message>
    <message>
        <source>No warehouse has it all. %1 lacks least: %2</source>
        <translation>没有仓库全部有货。%1 缺得最少：%2</translation>
    </message>
    <message>
        <source>Ask the buyer and correct it, here or at the platform.</source>
        <translation>请向买家核实后更正，在这里或在平台上都可以。</translation>
    </message>
    <message>
        <source>A piece was not found where it was promised. Others are free: allocate again.</source>
        <translation>原定库位没有找到货；别处还有可用库存：请重新分仓。</translation>
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
        <translation>打包台</translation>
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
    <message>
        <source>Dispatch</source>
        <translation>出库交接</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>PaletteCommands</name>
    <message>
        <source>It cannot be done now</source>
        <translation>现在不能这样做</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>PaletteThings</name>
    <message>
        <source>Wave %1</source>
        <translation>波次 %1</translation>
    </message>
    <message>
        <source>%1 of %2 packed</source>
        <translation>已打包 %1 / %2</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Single item</source>
        <translation>单品单件</translation>
    </message>
    <message>
        <source>Multi-item</source>
        <translation>多品</translation>
    </message>
    <message>
        <source>%1, due today</source>
        <translation>%1，今天到期</translation>
    </message>
    <message>
        <source>To pick</source>
        <translation>待拣货</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已拣货</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are cancelled: the station stops them</source>
        <translation>
            <numerusform>%n 个包裹已取消：打包台会拦下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are on hold: the station stops them</source>
        <translation>
            <numerusform>%n 个包裹被搁置：打包台会拦下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) changed at the platform: approve the change first</source>
        <translation>
            <numerusform>%n 个包裹在平台上有变更：请先批准变更</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 tracking numbers left, %3 are needed</source>
        <translation>%1 只剩 %2 个运单号，需要 %3 个</translation>
    </message>
    <message>
        <source>%1 × %2 from %3 instead of %4</source>
        <translation>%1 × %2 改从 %3 取，不从 %4 取</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Slot × pieces</source>
        <translation>格口 × 件数</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Several of one SKU</source>
        <translation>单品多件</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>total of a pick list</comment>
        <extracomment>Below a pick list: %1: &quot;12 lines&quot;, %2: &quot;40 pieces&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave %1 · %2 · %3 · %4 packages · %5</source>
        <translation>波次 %1 · %2 · %3 · %4 个包裹 · %5</translation>
    </message>
    <message>
        <source>At the station</source>
        <translation>在打包台</translation>
    </message>
</context>
<context>
    <name>PickingLists</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Pkgs</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Pcs</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>拣取</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>格口</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>What the bin holds once this is taken</source>
        <translation>取走之后库位中还有多少</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>仓库</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Seller Central, Develop Apps: the credentials of your app there are the client ID and client secret; “Authorize app” shows the refresh token, once. The seller ID is the merchant token in the account&apos;s settings.</source>
        <translation>在 Seller Central 的“Develop Apps”（开发应用程序）：你的应用的凭证就是 Client ID 和 Client secret；点“Authorize app”会显示一次 Refresh token。Seller ID 即账户设置里的 Merchant token（卖家编号）。</translation>
    </message>
    <message>
        <source>developer.ebay.com, Application Keysets, Production: App ID is the client ID, Cert ID the client secret; the RuName stands under User Tokens. Keys work once you have subscribed to eBay&apos;s account deletion notices, or are exempted from them.</source>
        <translation>在 developer.ebay.com 的“Application Keysets”里的 Production：App ID 即 Client ID，Cert ID 即 Client secret；RuName 在“User Tokens”下。订阅 eBay 的账户删除通知或获得豁免之后，密钥才能用。</translation>
    </message>
    <message>
        <source>In the shop&apos;s own administration, WooCommerce, Settings, Advanced, REST API: “Add key” with Read/Write shows the consumer key and secret, once.</source>
        <translation>在店铺自己的后台：WooCommerce → 设置 → 高级 → REST API，用“添加密钥”并选择“读/写”；consumer key 和 consumer secret 只显示一次。</translation>
    </message>
    <message>
        <source>openservice.aliexpress.com, App Console: App Key and App Secret of your app there, and the callback URL that it was made with. It needs the groups for orders, logistics and products, and the one that decrypts addresses. There is no test shop: what is told is told to the real one.</source>
        <translation>openservice.aliexpress.com 的应用控制台（App Console）：其中应用的 App Key 和 App Secret，以及创建应用时填写的回调地址。应用需要订单、物流、商品的接口权限，以及解密收货地址的权限。平台没有测试店铺：发出的内容会直接作用于真实店铺。</translation>
    </message>
    <message>
        <source>merchant.wish.com, Settings, API: your private app there shows the client ID and client secret; the redirect URI is the one that you gave the app. Do not use the same keys on a second computer: each renewal of the token ends the other&apos;s.</source>
        <translation>merchant.wish.com → 设置 → API：您的私有应用（private app）会显示 client ID 和 client secret；重定向地址就是您给该应用填写的地址。同一组密钥不要在第二台电脑上使用：每次更新令牌都会使另一台的令牌失效。</translation>
    </message>
    <message>
        <source>Qoo10, the owner of Wish, has failed to pay sellers: in September 2024 Singapore&apos;s financial authority stopped its payment services. Make sure that you are paid before you send much.</source>
        <translation>Wish 的母公司 Qoo10 曾拖欠卖家货款：2024 年 9 月新加坡金融管理局（MAS）叫停了它的支付服务。大量发货之前，请先确认能收到货款。</translation>
    </message>
    <message>
        <source>The shop address is its own one at myshopify.com. Dev Dashboard, your app, installed in the shop: client ID and secret stand under Settings. An older app made in the shop itself has an access token (shpat_…) instead: paste that alone.</source>
        <translation>店铺网址是它在 myshopify.com 下的地址。在 Dev Dashboard 打开你自己的、已安装到店铺的应用：Client ID 和 Client secret 在 Settings 里。以前在店铺后台创建的应用只有访问令牌（shpat_…）：只填它即可。</translation>
    </message>
    <message>
        <source>Make an administrator for Supercargo in the shop&apos;s dashboard, with a role that may read and update orders, and, to be told stock, read and update the catalog. Its name and password go here.</source>
        <translation>在店铺后台为 Supercargo 建一个管理员，其角色须可读取和更新订单；要推送库存，还须可读取和更新商品目录。此处填写其用户名和密码。</translation>
    </message>
</context>
<context>
    <name>PrintQuestions</name>
    <message>
        <source>the test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>%1: did %2 come out?</source>
        <comment>printer, package</comment>
        <translation>%1：%2 打印出来了吗？</translation>
    </message>
    <message>
        <source>The printer stopped answering at %1. Look at the last label in your hand.</source>
        <translation>打印机在 %1 没有了回应。请看手上最后一张面单。</translation>
    </message>
    <message>
        <source>%1 came out for certain.</source>
        <translation>%1 确定已打出。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting.</source>
        <translation>
            <numerusform>还有 %n 张在等。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 came out: go on</source>
        <translation>%1 已打出：继续</translation>
    </message>
    <message>
        <source>%1 did not: print it again</source>
        <translation>%1 没有打出：重打</translation>
    </message>
    <message>
        <source>It came out: go on</source>
        <translation>已打出：继续</translation>
    </message>
    <message>
        <source>It did not: print it again</source>
        <translation>没有打出：重打</translation>
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
    <message>
        <source>The order was cancelled</source>
        <translation>订单已取消</translation>
    </message>
    <message>
        <source>It had left; the platform wants it shipped again</source>
        <translation>已发出；平台要求重新发货</translation>
    </message>
    <message>
        <source>Another shop has this order, too: ship it once</source>
        <translation>另一家店铺也有此订单：只能发一次</translation>
    </message>
    <message>
        <source>It left after the backup that was restored</source>
        <translation>在所恢复的备份之后已发出</translation>
    </message>
    <message>
        <source>Smudged</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Torn or jammed</source>
        <translation>撕破或卡纸</translation>
    </message>
    <message>
        <source>It did not come out</source>
        <translation>没有打出来</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Wrong piece in the bag</source>
        <translation>装错商品</translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation>地址变更</translation>
    </message>
    <message>
        <source>Buyer cancelled</source>
        <translation>买家取消</translation>
    </message>
    <message>
        <source>Piece damaged</source>
        <translation>商品损坏</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Wave %1 is done.</source>
        <translation>波次 %1 已完成。</translation>
    </message>
    <message>
        <source>Make a new wave for what is still to be packed.</source>
        <translation>请为尚未打包的包裹新建波次。</translation>
    </message>
    <message>
        <source>Package %1 is no longer on the floor.</source>
        <translation>包裹 %1 已不在作业现场。</translation>
    </message>
    <message>
        <source>Look at the wave again: it has changed.</source>
        <translation>波次已有变化，请重新查看。</translation>
    </message>
    <message>
        <source>Neither a package nor a wave is open at the station %1.</source>
        <translation>打包台 %1 没有打开的包裹或波次。</translation>
    </message>
    <message>
        <source>Scan a wave, or a piece, first.</source>
        <translation>请先扫描波次或一件货品。</translation>
    </message>
    <message>
        <source>Nothing that is open here lacks a piece of this product.</source>
        <translation>当前打开的都不缺这个商品。</translation>
    </message>
    <message>
        <source>Choose a product that the station still waits for.</source>
        <translation>请选择打包台还在等的商品。</translation>
    </message>
    <message>
        <source>Nothing was scanned here that could be taken back.</source>
        <translation>这里没有可以撤销的扫描。</translation>
    </message>
    <message>
        <source>Scan the next piece.</source>
        <translation>请扫描下一件。</translation>
    </message>
    <message>
        <source>The label of package %1 is out.</source>
        <translation>包裹 %1 的面单已打印。</translation>
    </message>
    <message>
        <source>Void the label: its pieces then go back.</source>
        <translation>请作废面单，货品随之退回。</translation>
    </message>
    <message>
        <source>Another station has taken package %1 over.</source>
        <translation>包裹 %1 已被其他打包台接手。</translation>
    </message>
    <message>
        <source>Undo it there, or take it over again.</source>
        <translation>请在那个打包台撤销，或重新接手。</translation>
    </message>
    <message>
        <source>That piece is no longer counted for package %1.</source>
        <translation>这一件已不计入包裹 %1。</translation>
    </message>
    <message>
        <source>Go on from what the station shows.</source>
        <translation>请按打包台当前显示继续。</translation>
    </message>
    <message>
        <source>Package %1 is not to be packed: it is held, cancelled or changed.</source>
        <translation>包裹 %1 不能打包：已搁置、已取消或有变更。</translation>
    </message>
    <message>
        <source>Look at its order, then release or approve it.</source>
        <translation>请查看其订单，再解除搁置或批准。</translation>
    </message>
    <message>
        <source>Package %1 cannot be taken over: another package is open at the station.</source>
        <translation>无法接手包裹 %1：本打包台还有未完成的包裹。</translation>
    </message>
    <message>
        <source>Finish the open package, or give it back.</source>
        <translation>请先完成或放回手头的包裹。</translation>
    </message>
    <message>
        <source>The station %1 has no printer.</source>
        <translation>打包台 %1 没有打印机。</translation>
    </message>
    <message>
        <source>Choose a printer for the station.</source>
        <translation>请为该打包台选择打印机。</translation>
    </message>
    <message>
        <source>Package %1 has no label.</source>
        <translation>包裹 %1 没有面单。</translation>
    </message>
    <message>
        <source>Scan its pieces: the last one prints the label.</source>
        <translation>请扫描其货品，扫完最后一件即打印面单。</translation>
    </message>
    <message>
        <source>Package %1 is on hold.</source>
        <translation>包裹 %1 已搁置。</translation>
    </message>
    <message>
        <source>Release its order first.</source>
        <translation>请先解除其订单的搁置。</translation>
    </message>
    <message>
        <source>Package %1 is cancelled.</source>
        <translation>包裹 %1 已取消。</translation>
    </message>
    <message>
        <source>Keep it here: void its label, so that the pieces go back.</source>
        <translation>请勿发出：作废面单，让货品退回库位。</translation>
    </message>
    <message>
        <source>The order of package %1 changed at the platform.</source>
        <translation>包裹 %1 的订单在平台上有变更。</translation>
    </message>
    <message>
        <source>Look at the change, then approve it.</source>
        <translation>请查看变更，然后批准。</translation>
    </message>
    <message>
        <source>Package %1 is not packed.</source>
        <translation>包裹 %1 尚未打包。</translation>
    </message>
    <message>
        <source>Scan its pieces first.</source>
        <translation>请先扫描其货品。</translation>
    </message>
    <message>
        <source>Package %1 has left already.</source>
        <translation>包裹 %1 已发出。</translation>
    </message>
    <message>
        <source>Nothing is left to do with it here.</source>
        <translation>这里已无需再处理。</translation>
    </message>
    <message>
        <source>The label of package %1 was changed at this very moment.</source>
        <translation>包裹 %1 的面单此刻刚被更改。</translation>
    </message>
    <message>
        <source>Look at the package, then try again.</source>
        <translation>请查看该包裹后重试。</translation>
    </message>
    <message>
        <source>Package %1 has the tracking number %2 on its label.</source>
        <translation>包裹 %1 的面单上运单号为 %2。</translation>
    </message>
    <message>
        <source>Ship it under that number, or void its label first.</source>
        <translation>请用该运单号发货，或先作废面单。</translation>
    </message>
    <message>
        <source>Package %1 does not wait any more: it is in a wave, or further.</source>
        <translation>包裹 %1 已不在等待：它在波次中或更靠后的环节。</translation>
    </message>
    <message>
        <source>Only a package that waits or is ready can be divided or taken apart.</source>
        <translation>只有等待中或已就绪的包裹才能拆分或拆开。</translation>
    </message>
    <message>
        <source>Package %1 holds several orders.</source>
        <translation>包裹 %1 含有多个订单。</translation>
    </message>
    <message>
        <source>Unmerge it first.</source>
        <translation>请先取消合并。</translation>
    </message>
    <message>
        <source>On the route of package %1 the platform wants one parcel for an order.</source>
        <translation>在包裹 %1 的路线上，平台要求一单一包裹。</translation>
    </message>
    <message>
        <source>Send the order in one package.</source>
        <translation>请将该订单作为一个包裹发出。</translation>
    </message>
    <message>
        <source>No package of order %1 waits or is ready.</source>
        <translation>订单 %1 没有等待中或已就绪的包裹。</translation>
    </message>
    <message>
        <source>Only what is in no wave yet can be split.</source>
        <translation>只有尚未进入波次的才能拆分。</translation>
    </message>
    <message>
        <source>No package of %1 has these pieces and keeps one besides.</source>
        <translation>%1 没有哪个包裹能拿出这些货品并至少保留一件。</translation>
    </message>
    <message>
        <source>Name SKUs as they stand on its packages, fewer pieces than there are; what is sold as a set stays together.</source>
        <translation>请按包裹上的 SKU 填写，件数要少于现有件数；成套销售的不能拆开。</translation>
    </message>
    <message>
        <source>Order %1 has no two packages that could be joined.</source>
        <translation>订单 %1 没有可以合回的两个包裹。</translation>
    </message>
    <message>
        <source>Only packages of this order alone that are in no wave are joined.</source>
        <translation>只有单属此订单且未进波次的包裹才能合回。</translation>
    </message>
    <message>
        <source>Package %1: %2</source>
        <translation>包裹 %1：%2</translation>
    </message>
    <message>
        <source>Send them one by one.</source>
        <translation>请分别发出。</translation>
    </message>
    <message>
        <source>Package %1 is not a merged one.</source>
        <translation>包裹 %1 不是合并包裹。</translation>
    </message>
    <message>
        <source>Name the package that the merge made.</source>
        <translation>请填写合并后生成的包裹号。</translation>
    </message>
    <message>
        <source>Package %1 is packed already, and other things were ordered since.</source>
        <translation>包裹 %1 已打包，而所购商品此后有变更。</translation>
    </message>
    <message>
        <source>Void its label first, then approve the change.</source>
        <translation>请先作废面单，再批准变更。</translation>
    </message>
    <message>
        <source>Print job %1 is not in doubt.</source>
        <translation>打印任务 %1 没有存疑。</translation>
    </message>
    <message>
        <source>One that waits prints by itself; print a settled one again as a reprint.</source>
        <translation>等待中的会自行打印；已确认的请重打。</translation>
    </message>
    <message>
        <source>Print jobs wait for the printer %1.</source>
        <translation>还有打印任务在等待打印机 %1。</translation>
    </message>
    <message>
        <source>Let them print, or settle them, first.</source>
        <translation>请先让它们打完，或先确认结果。</translation>
    </message>
    <message>
        <source>A station prints on the printer %1.</source>
        <translation>有打包台正在使用打印机 %1。</translation>
    </message>
    <message>
        <source>Choose another printer for the station first.</source>
        <translation>请先为该打包台换一台打印机。</translation>
    </message>
    <message>
        <source>The printer %1 prints labels, not pages.</source>
        <translation>打印机 %1 只打标签，不打页面。</translation>
    </message>
    <message>
        <source>Choose a printer whose language is pdf, or write the list to a file.</source>
        <translation>请选择语言为 pdf 的打印机，或输出到文件。</translation>
    </message>
    <message>
        <source>The channel %1 takes no numbers from a range.</source>
        <translation>渠道 %1 不使用号段。</translation>
    </message>
    <message>
        <source>Import the channel with numbers “range” first.</source>
        <translation>请先以 numbers 为 range 导入该渠道。</translation>
    </message>
    <message>
        <source>Outbox entry %1 has not failed.</source>
        <translation>待发记录 %1 没有失败。</translation>
    </message>
    <message>
        <source>Only one that failed, or is in doubt, is told again.</source>
        <translation>只有失败或存疑的才能重发。</translation>
    </message>
    <message>
        <source>%1 is a bundle and has no stock of its own.</source>
        <translation>%1 是组合商品，没有自己的库存。</translation>
    </message>
    <message>
        <source>Change the stock of its components.</source>
        <translation>请调整其组成商品的库存。</translation>
    </message>
    <message>
        <source>Less would be left in the bin than is promised to packages.</source>
        <translation>库位余量将少于已分配给包裹的数量。</translation>
    </message>
    <message>
        <source>Fewer pieces are reserved in the bin by now.</source>
        <translation>该库位的占用数量已减少。</translation>
    </message>
    <message>
        <source>Look at the stock again: it has changed.</source>
        <translation>库存已有变化，请重新查看。</translation>
    </message>
    <message>
        <source>Several warehouses have a bin %1.</source>
        <translation>有多个仓库都有库位 %1。</translation>
    </message>
    <message>
        <source>Write WAREHOUSE/BIN.</source>
        <translation>请写成“仓库/库位”。</translation>
    </message>
    <message>
        <source>The data folder is in use already.</source>
        <translation>数据文件夹已有数据。</translation>
    </message>
    <message>
        <source>Choose an empty folder for the demo with --data.</source>
        <translation>请用 --data 为演示指定一个空文件夹。</translation>
    </message>
    <message>
        <source>The shop %1 cannot be connected: %2 is served by files only.</source>
        <translation>店铺 %1 无法连接：%2 仅支持文件方式。</translation>
    </message>
    <message>
        <source>Import its order files, and upload the files of the outbox.</source>
        <translation>请导入其订单文件，并上传发件箱中的文件。</translation>
    </message>
    <message>
        <source>Order %1 has left, is cancelled, or is the platform&apos;s own to send.</source>
        <translation>订单 %1 已发出、已取消，或由平台自己发货。</translation>
    </message>
    <message>
        <source>An address is corrected before its label is at the door.</source>
        <translation>地址要在包裹出库之前更正。</translation>
    </message>
    <message>
        <source>Handover %1 stays closed: %2 has a newer bag, handover %3.</source>
        <translation>交接单 %1 不能重新打开：%2 已有新的袋子，交接单 %3。</translation>
    </message>
    <message>
        <source>Scan into the newer bag.</source>
        <translation>请扫描装入新的袋子。</translation>
    </message>
    <message>
        <source>Handover %1 stays closed: it has left the house.</source>
        <translation>交接单 %1 不能重新打开：已经交出。</translation>
    </message>
    <message>
        <source>The next scan of its channel opens a new bag.</source>
        <translation>该渠道的下一次扫描会打开新的袋子。</translation>
    </message>
    <message>
        <source>If fewer lie there, count the bin: that settles the packages too.</source>
        <translation>如果实际数量不足，请盘点该库位：相关包裹会一并处理。</translation>
    </message>
    <message>
        <source>%1 counted, but %2 are reserved for packages in wave %3.</source>
        <translation>盘点 %1 件，但波次 %3 的包裹占用了 %2 件。</translation>
    </message>
    <message>
        <source>Report the pieces as short in the wave, or pack it; then count again.</source>
        <translation>请先在波次中报缺，或完成打包，然后重新盘点。</translation>
    </message>
    <message>
        <source>%1 counted, but %2 are reserved for packages open at %3.</source>
        <translation>盘点 %1 件，但 %3 正在打包的包裹占用了 %2 件。</translation>
    </message>
    <message>
        <source>Count again when these packages are packed or given back.</source>
        <translation>请在这些包裹打包完成或退回后重新盘点。</translation>
    </message>
    <message>
        <source>%1 counted, %2 reserved. These packages would wait again: %3.</source>
        <translation>盘点 %1 件，已占用 %2 件。这些包裹将重新等待：%3。</translation>
    </message>
    <message>
        <source>Count once more. If it is so, book it with --yes.</source>
        <translation>请再数一遍。确认无误后加 --yes 入账。</translation>
    </message>
    <message>
        <source>%1 counted, and the books have %2.</source>
        <translation>盘点 %1 件，账面 %2 件。</translation>
    </message>
</context>
<context>
    <name>Rejections</name>
    <message>
        <source>is not whole: the file ends within this row</source>
        <translation>不完整：文件在此行中断</translation>
    </message>
    <message>
        <source>holds a NUL byte</source>
        <translation>含有 NUL 字节</translation>
    </message>
    <message>
        <source>has lost digits in a spreadsheet: store the column as text</source>
        <translation>在电子表格中丢失了数字：请将该列存为文本</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>does not go with the currency %1</source>
        <translation>与币种 %1 不符</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is not within %1</source>
        <translation>不在 %1 范围内</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>is not a currency of three letters</source>
        <translation>不是三个字母的币种代码</translation>
    </message>
    <message>
        <source>is not an amount</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>is below zero</source>
        <translation>小于零</translation>
    </message>
    <message>
        <source>is not a country</source>
        <translation>不是国家</translation>
    </message>
    <message>
        <source>stands in the file a second time</source>
        <translation>在文件中重复出现</translation>
    </message>
    <message>
        <source>is counted in this bin a second time</source>
        <translation>在该库位重复盘点</translation>
    </message>
    <message>
        <source>is not a SKU of ours: import the product first</source>
        <translation>不是我们的 SKU：请先导入该商品</translation>
    </message>
    <message>
        <source>is a bundle: count its components</source>
        <translation>是组合商品：请盘点其组成商品</translation>
    </message>
    <message>
        <source>is neither a shop nor a platform</source>
        <translation>既不是店铺也不是平台</translation>
    </message>
    <message>
        <source>is not a warehouse</source>
        <translation>不是仓库</translation>
    </message>
    <message>
        <source>is not a bin of the warehouse</source>
        <translation>不是该仓库的库位</translation>
    </message>
    <message>
        <source>is none of: %1</source>
        <translation>不属于：%1</translation>
    </message>
    <message>
        <source>would make a product a bundle, or a bundle a product: give it another SKU</source>
        <translation>会把单品变成组合商品，或把组合商品变成单品：请另取 SKU</translation>
    </message>
    <message>
        <source>is not SKU*NUMBER</source>
        <translation>不是“SKU*数量”的写法</translation>
    </message>
    <message>
        <source>is itself a bundle</source>
        <translation>本身就是组合商品</translation>
    </message>
    <message>
        <source>is not a file below the attachments folder</source>
        <translation>不是附件文件夹内的文件</translation>
    </message>
    <message>
        <source>holds a “/”, which parts a warehouse from its bin</source>
        <translation>含有“/”，该符号用于分隔仓库与库位</translation>
    </message>
    <message>
        <source>is not in the currency of per_kg</source>
        <translation>与 per_kg 的币种不同</translation>
    </message>
    <message>
        <source>is below min_days</source>
        <translation>小于 min_days</translation>
    </message>
    <message>
        <source>goes on with an order whose first row is missing</source>
        <translation>续接的订单缺少首行</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>may mean two days, and the file has dates of both orders</source>
        <translation>可能指两个日期，而文件中两种日期顺序都有</translation>
    </message>
    <message>
        <source>is not a status that is known</source>
        <translation>不是已知的状态</translation>
    </message>
    <message>
        <source>has an item without a quantity</source>
        <translation>其中有商品没有数量</translation>
    </message>
    <message>
        <source>the row %1</source>
        <extracomment>%1: what is wrong with a row, as in &quot;goes on with an order …&quot;</extracomment>
        <translation>该行%1</translation>
    </message>
    <message>
        <source>column “%1” %2</source>
        <extracomment>%1: a column, %2: what is wrong there, as in &quot;must not be empty&quot;</extracomment>
        <translation>列“%1”%2</translation>
    </message>
    <message>
        <source>column “%1”: “%2” %3</source>
        <extracomment>%1: a column, %2: its value, %3: what is wrong with it, as in &quot;is not a whole number&quot;</extracomment>
        <translation>列“%1”：“%2”%3</translation>
    </message>
    <message>
        <source>is below the %1 pieces that are promised to packages: count this bin by itself</source>
        <translation>少于已分配给包裹的 %1 件：请单独盘点该库位</translation>
    </message>
</context>
<context>
    <name>RestoredNotice</name>
    <message>
        <source>%1 is in place now. Its last change is of %2.</source>
        <translation>已恢复 %1，其中最后一次更改在 %2。</translation>
    </message>
    <message>
        <source>%1 is in place now.</source>
        <translation>已恢复 %1。</translation>
    </message>
    <message>
        <source>What was here before lies in %1.</source>
        <translation>之前的数据保存在 %1。</translation>
    </message>
    <message>
        <source>What was here before is damaged; its files lie in %1.</source>
        <translation>之前的数据已损坏，其文件原样保存在 %1。</translation>
    </message>
    <message>
        <source>Labels printed since then are void: %1. Parcels that lie here are packed again, with new numbers.</source>
        <translation>此后打印的面单作废：%1 张。仍在这里的包裹需重新打包，换用新单号。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) left since then. They are held: do not ship them again.</source>
        <translation>
            <numerusform>此后有 %n 个订单已发出，现已搁置：请勿再次发货。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) came and left since then. They are not in the backup; do not ship them when they come again: %1</source>
        <translation>
            <numerusform>此后有 %n 个订单到达并已发出，备份中没有它们；再次出现时请勿发货：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done since then could not be read. Before you pack, look for parcels that left since then, and for labels that were printed: their orders wait again here.</source>
        <translation>此后的操作无法读出。打包前，请先查找此后发出的包裹和打印的面单：它们的订单在这里又成了待处理。</translation>
    </message>
</context>
<context>
    <name>Shops</name>
    <message>
        <source>Not told</source>
        <translation>标发货失败</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待标发货</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Amazon, unshipped orders</source>
        <translation>Amazon 未发货订单</translation>
    </message>
    <message>
        <source>Amazon, new orders</source>
        <translation>Amazon 新订单</translation>
    </message>
    <message>
        <source>Amazon, all orders</source>
        <translation>Amazon 全部订单</translation>
    </message>
    <message>
        <source>eBay, orders report</source>
        <translation>eBay 订单报告</translation>
    </message>
    <message>
        <source>AliExpress, orders</source>
        <translation>速卖通订单</translation>
    </message>
    <message>
        <source>Shopify, orders export</source>
        <translation>Shopify 订单导出</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>about %1 wait</source>
        <translation>约 %1 单在等</translation>
    </message>
    <message>
        <source>Last in</source>
        <translation>最近进单</translation>
    </message>
    <message>
        <source>Authorized</source>
        <translation>授权到期</translation>
    </message>
    <message>
        <source>%1 orders in the last 24 hours, hour by hour</source>
        <translation>最近 24 小时共 %1 单，按小时</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>The platform takes no more requests before %1.</source>
        <translation>平台在 %1 之前不再接受请求。</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Of the requests that the platform lets go at once; they come back by themselves.</source>
        <translation>平台一次允许的请求还剩多少；会自行恢复。</translation>
    </message>
    <message>
        <source>Orders, 24 h</source>
        <translation>24 小时订单</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天订单</translation>
    </message>
    <message>
        <source>API left</source>
        <translation>接口余量</translation>
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
    <message>
        <source>Due today</source>
        <translation>今日须发</translation>
    </message>
    <message>
        <source>Should leave before tomorrow; late ones are among them.</source>
        <translation>须在今日内发出，已逾期的也在其中。</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>Package %1</source>
        <translation>包裹 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <comment>packages of a wave</comment>
        <translation>
            <numerusform>还剩 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>The wave is done</source>
        <translation>波次已完成</translation>
    </message>
    <message>
        <source>Put 1 into slot</source>
        <translation>放 1 件入格口</translation>
    </message>
    <message>
        <source>%1 of %2 in slot %3</source>
        <translation>格口 %3 已放 %1 / %2 件</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>It is yours now</source>
        <translation>已由本台接手</translation>
    </message>
    <message>
        <source>Wave %1 is open</source>
        <translation>波次 %1 已打开</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to pack</source>
        <translation>
            <numerusform>还有 %n 个包裹要打包</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan its pieces</source>
        <translation>请扫描其中的商品</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) to come</source>
        <translation>
            <numerusform>还差 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是这件</translation>
    </message>
    <message>
        <source>Stop. No label.</source>
        <translation>停。不出面单</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Was for %1</source>
        <translation>原属 %1</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>是哪一件？</translation>
    </message>
    <message>
        <source>Package %1 is open</source>
        <translation>包裹 %1 已打开</translation>
    </message>
    <message>
        <source>Scan a piece</source>
        <translation>请扫描商品</translation>
    </message>
    <message>
        <source>Scan a wave or a piece</source>
        <translation>请扫描波次或商品</translation>
    </message>
    <message>
        <source>Ready packages are packed without a wave, too</source>
        <translation>待发货的包裹不用波次也可打包</translation>
    </message>
    <message>
        <source>This station packs open waves only</source>
        <translation>本台只打包已打开的波次</translation>
    </message>
    <message>
        <source>Scan the next piece or wave</source>
        <translation>请扫描下一件或波次</translation>
    </message>
    <message>
        <source>Nothing is open here</source>
        <translation>这里没有打开的包裹</translation>
    </message>
    <message>
        <source>Scan a piece or a wave</source>
        <translation>请扫描商品或波次</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>没有可撤回的</translation>
    </message>
    <message>
        <source>A label that is out is voided: Shift F9</source>
        <translation>已出的面单请作废：Shift F9</translation>
    </message>
    <message>
        <source>The label is void</source>
        <translation>面单已作废</translation>
    </message>
    <message>
        <source>Tear it up and put the pieces back</source>
        <translation>请撕掉面单，把商品放回</translation>
    </message>
    <message>
        <source>Stop. Nothing was done.</source>
        <translation>停。什么都没做</translation>
    </message>
    <message>
        <source>Then do it again</source>
        <translation>然后再做一次</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>slot %1</source>
        <comment>in the list of scans</comment>
        <translation>格口 %1</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>%1 goes back to waiting</source>
        <translation>%1 退回等待</translation>
    </message>
    <message>
        <source>No bin has another %1. Put the package&apos;s other pieces back</source>
        <translation>没有库位还有 %1。请把该包裹的其他商品放回</translation>
    </message>
    <message>
        <source>Fetch one from %1</source>
        <translation>请到 %1 取一件</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between bins</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 for %2. Then scan it</source>
        <translation>%1，用于 %2，取来后扫描</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>格口 %1：%2</translation>
    </message>
    <message>
        <source>fetch %1 × %2 from %3</source>
        <translation>去 %3 取 %1 × %2</translation>
    </message>
    <message>
        <source>No bin has what is missing</source>
        <translation>缺的货哪里都没有</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) lie elsewhere</source>
        <translation>
            <numerusform>有 %n 项货在别的库位</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them and scan them here</source>
        <translation>取来之后在这里扫描</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) go back to waiting</source>
        <translation>
            <numerusform>%n 个包裹退回等待</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>pieces, bin</comment>
        <translation>%1，库位 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) have gaps</source>
        <translation>
            <numerusform>%n 个格口缺货</numerusform>
        </translation>
    </message>
    <message>
        <source>This is missing, from these bins</source>
        <translation>缺少的货及其库位</translation>
    </message>
    <message>
        <source>Take it out of slot %1</source>
        <translation>请从格口 %1 取出</translation>
    </message>
    <message>
        <source>Slot %1 lacks</source>
        <translation>格口 %1 还缺</translation>
    </message>
    <message>
        <source>%1 wants</source>
        <translation>包裹 %1 还需要</translation>
    </message>
    <message>
        <source>read twice, ignored</source>
        <translation>读了两次，已忽略</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>in the list of scans</comment>
        <translation>缺件</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>in the list of scans</comment>
        <translation>破损</translation>
    </message>
    <message>
        <source>label void</source>
        <comment>in the list of scans</comment>
        <translation>面单作废</translation>
    </message>
    <message>
        <source>reprint</source>
        <comment>in the list of scans</comment>
        <translation>重打</translation>
    </message>
    <message>
        <source>Lines %1 to %2 of %3 · Page Down: more</source>
        <extracomment>Of a list too long for the screen: the first and the last line in sight, and how many there are</extracomment>
        <translation>第 %1–%2 行，共 %3 行 · Page Down 翻页</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>pieces, SKU</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Put %1 aside</source>
        <translation>把 %1 放到一边</translation>
    </message>
    <message>
        <source>Put %1 back to %2</source>
        <comment>pieces, bin</comment>
        <translation>把 %1 放回 %2</translation>
    </message>
    <message>
        <source>Empty slot %1: %2 goes back to waiting</source>
        <translation>清空格口 %1：包裹 %2 退回等待</translation>
    </message>
    <message>
        <source>No bin has another %1. Nothing else was scanned for it</source>
        <translation>没有库位还有 %1。该包裹没有扫过其他商品</translation>
    </message>
    <message>
        <source>%1 for slot %2, package %3. Then scan it</source>
        <translation>%1，用于格口 %2 的包裹 %3，取来后扫描</translation>
    </message>
    <message>
        <source>%1 is given back</source>
        <translation>包裹 %1 已退回</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) count as not scanned: take them out of the bag</source>
        <translation>
            <numerusform>%n 件商品视为未扫描：请从袋中取出</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave %1 is closed here</source>
        <translation>波次 %1 已在本台关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) of it wait: scan its code to go on</source>
        <translation>
            <numerusform>还有 %n 个包裹未打包：扫描波次条码可继续</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is packed</source>
        <translation>全部已打包</translation>
    </message>
    <message>
        <source>Reprint: %1</source>
        <translation>重打：%1</translation>
    </message>
    <message>
        <source>%1. The same number: stick only one of them</source>
        <comment>a reason</comment>
        <translation>%1。单号相同：只能贴其中一张</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a reason, what became of the label</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Slot %1 is full: %1 + Enter prints</source>
        <translation>%1 号格口已齐：输入 %1 后回车出面单</translation>
    </message>
    <message numerus="yes">
        <source>Slot %1: %n piece(s) into the bag</source>
        <translation>
            <numerusform>格口 %1：%n 件装袋</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave %1 is done: scan the next one</source>
        <translation>波次 %1 已完成：扫描下一个</translation>
    </message>
    <message>
        <source>no other bin has %1, so %2 waits again</source>
        <comment>SKU, package</comment>
        <translation>其他库位都没有 %1，%2 重新等待</translation>
    </message>
    <message>
        <source>%1 in slot %2</source>
        <comment>SKU</comment>
        <translation>%1（格口 %2）</translation>
    </message>
    <message>
        <source>%1 in no slot yet</source>
        <comment>SKU</comment>
        <translation>%1（还没进格口）</translation>
    </message>
    <message>
        <source>The package waits to be allocated again</source>
        <translation>包裹等待重新分仓</translation>
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
    <message>
        <source>No package here waits for this product</source>
        <translation>这里没有包裹在等这件商品</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>part of an order</source>
        <translation>订单拆分项</translation>
    </message>
    <message>
        <source>Write SKU=QTY, as MUG-RED=2.</source>
        <translation>请写成“SKU=数量”，如 MUG-RED=2。</translation>
    </message>
    <message>
        <source>column of a profile</source>
        <translation>模板的列</translation>
    </message>
    <message>
        <source>Write FIELD=HEADER, as order_id=&quot;Order No.&quot;.</source>
        <translation>请写成“字段=表头”，如 order_id=&quot;Order No.&quot;。</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Write its code, or WAREHOUSE/CODE.</source>
        <translation>请写库位代码，或“仓库/代码”。</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>number of dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Label printers have 203, 300 or 600.</source>
        <translation>标签打印机为 203、300 或 600。</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>outbox entry</source>
        <translation>待发记录</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Write a number above zero, as 7.12.</source>
        <translation>请写大于零的数，如 7.12。</translation>
    </message>
    <message>
        <source>field of an order</source>
        <translation>订单字段</translation>
    </message>
    <message>
        <source>Fields are order_id, quantity, sku, title, name, country and the like.</source>
        <translation>字段有 order_id、quantity、sku、title、name、country 等。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>home folder</source>
        <translation>主目录</translation>
    </message>
    <message>
        <source>Name the data folder with --data.</source>
        <translation>请用 --data 指定数据文件夹。</translation>
    </message>
    <message>
        <source>print job</source>
        <translation>打印任务</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Write a number above zero.</source>
        <translation>请写大于零的数。</translation>
    </message>
    <message>
        <source>mapping of columns</source>
        <translation>列的映射</translation>
    </message>
    <message>
        <source>A profile names the columns of order_id, quantity, and sku or title.</source>
        <translation>模板须指定 order_id、quantity 以及 sku 或 title 的列。</translation>
    </message>
    <message>
        <source>size of a label</source>
        <translation>标签尺寸</translation>
    </message>
    <message>
        <source>Write width and height in millimetres, as 100x150.</source>
        <translation>请以毫米写宽和高，如 100x150。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>名称为 1 到 64 个字符。</translation>
    </message>
    <message>
        <source>number range</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Write SHOP:NUMBER, or our own number.</source>
        <translation>请写“店铺:订单号”，或我们的编号。</translation>
    </message>
    <message>
        <source>package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Write its number as its barcode reads.</source>
        <translation>请按条码写包裹号。</translation>
    </message>
    <message>
        <source>package of order</source>
        <translation>该订单的包裹</translation>
    </message>
    <message>
        <source>An order that is not paid, or not ours to ship, has none.</source>
        <translation>未付款或不由我们发货的订单没有包裹。</translation>
    </message>
    <message>
        <source>platform SKU</source>
        <translation>平台 SKU</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>profile&apos;s name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Write a whole number of pieces.</source>
        <translation>请写整数件数。</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say in a few words why: the history keeps it.</source>
        <translation>请简要说明原因，历史记录会保留。</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>shop&apos;s name</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>1 to 64 characters, the first no space, and no “:” or “/” in it.</source>
        <translation>1 到 64 个字符，首字符不能是空格，且不含“:”或“/”。</translation>
    </message>
    <message>
        <source>shortage</source>
        <translation>缺货项</translation>
    </message>
    <message>
        <source>Write SKU@BIN=QTY, with no more than was to be picked there.</source>
        <translation>请写成“SKU@库位=数量”，且不超过该处应拣数量。</translation>
    </message>
    <message>
        <source>station</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>printer&apos;s target</source>
        <translation>打印机目标</translation>
    </message>
    <message>
        <source>Write tcp://HOST:PORT or file:FOLDER.</source>
        <translation>请写 tcp://主机:端口 或 file:文件夹。</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Write Area/City, as America/Los_Angeles.</source>
        <translation>请写“地区/城市”，如 America/Los_Angeles。</translation>
    </message>
    <message>
        <source>warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>line of the wave</source>
        <translation>波次的行</translation>
    </message>
    <message>
        <source>number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>A workbook has 1,048,576 rows at the most: write a csv, or fewer rows.</source>
        <translation>工作簿最多 1,048,576 行：请输出 csv，或减少行数。</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Write days, as 30d.</source>
        <translation>请写天数，例如 30d。</translation>
    </message>
    <message>
        <source>number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Write a number from zero.</source>
        <translation>请写不小于零的数。</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Write its code of two letters, as CN.</source>
        <translation>请写两个字母的国家代码，如 CN。</translation>
    </message>
    <message>
        <source>field of an account</source>
        <translation>账号字段</translation>
    </message>
    <message>
        <source>Write lines NAME=VALUE: client_id, client_secret, refresh_token; at eBay ru_name, too.</source>
        <translation>按“名称=值”逐行填写：client_id、client_secret、refresh_token；eBay 还需 ru_name。</translation>
    </message>
    <message>
        <source>line of input</source>
        <translation>输入行</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>It must not be empty, and be the same both times.</source>
        <translation>不能为空，且两次输入必须相同。</translation>
    </message>
    <message>
        <source>passphrase file</source>
        <translation>口令文件</translation>
    </message>
    <message>
        <source>Others can read it. Let only yourself: chmod 600.</source>
        <translation>其他人可以读取它。请仅允许自己读取：chmod 600。</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Amazon has na, eu and fe.</source>
        <translation>亚马逊有 na、eu 和 fe。</translation>
    </message>
    <message>
        <source>sign-in address</source>
        <translation>登录返回地址</translation>
    </message>
    <message>
        <source>Copy the whole address that the browser ended at, in this very sign-in.</source>
        <translation>请复制本次登录结束时浏览器的完整地址。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>For tests it is one of this machine, as http://127.0.0.1:8080.</source>
        <translation>测试用地址必须是本机地址，如 http://127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>header of a request</source>
        <translation>请求的标头</translation>
    </message>
    <message>
        <source>handling fee</source>
        <translation>操作费</translation>
    </message>
    <message>
        <source>Write an amount from zero, as 1.50.</source>
        <translation>请写不小于零的金额，如 1.50。</translation>
    </message>
    <message>
        <source>place in a list of pages</source>
        <translation>分页位置</translation>
    </message>
    <message>
        <source>line of an order without the platform&apos;s id</source>
        <translation>缺少平台编号的订单行</translation>
    </message>
    <message>
        <source>Sync the shop, so that the order comes from the platform itself.</source>
        <translation>请同步该店铺，让订单直接来自平台。</translation>
    </message>
    <message>
        <source>seller&apos;s id</source>
        <translation>卖家编号</translation>
    </message>
    <message>
        <source>Authorize the shop again with its merchant token: stock needs it.</source>
        <translation>请用卖家编号（merchant token）重新授权店铺：推送库存需要它。</translation>
    </message>
    <message>
        <source>shop&apos;s address</source>
        <translation>店铺网址</translation>
    </message>
    <message>
        <source>tracking number of a parcel of the order</source>
        <translation>订单包裹的运单号</translation>
    </message>
    <message>
        <source>The platform takes no parcel without one: give its label a number.</source>
        <translation>平台不接受没有运单号的包裹：请为面单填写运单号。</translation>
    </message>
    <message>
        <source>Write it as the shop&apos;s buyers know it, as https://shop.example.com; of Shopify NAME.myshopify.com.</source>
        <translation>按买家看到的网址填写，例如 https://shop.example.com；Shopify 店铺填写 NAME.myshopify.com。</translation>
    </message>
    <message>
        <source>platform with locations</source>
        <translation>有仓储地点的平台</translation>
    </message>
    <message>
        <source>Of those that can be connected only Shopify has them: leave the option out.</source>
        <translation>可连接的平台中只有 Shopify 有仓储地点：请去掉此选项。</translation>
    </message>
    <message>
        <source>location and its warehouse</source>
        <translation>仓储地点与仓库</translation>
    </message>
    <message>
        <source>Write LOCATION=WAREHOUSE, as Berlin=SZ, and each warehouse once.</source>
        <translation>按 地点=仓库 填写，例如 Berlin=SZ；每个仓库只写一次。</translation>
    </message>
    <message>
        <source>location of the shop</source>
        <translation>店铺的仓储地点</translation>
    </message>
    <message>
        <source>Write it as the shop does: those that it has stand in brackets.</source>
        <translation>请按店铺里的名称填写：括号内是店铺已有的地点。</translation>
    </message>
    <message>
        <source>single location of the shop</source>
        <translation>店铺唯一的仓储地点</translation>
    </message>
    <message>
        <source>It has several: connect it again, and say which of them is which of your warehouses. Until then its stock is not told.</source>
        <translation>店铺有多个地点：请重新连接，并说明哪个地点对应您的哪个仓库。在此之前不会推送库存。</translation>
    </message>
    <message>
        <source>At most 10 lines, each of at most 200 characters.</source>
        <translation>最多 10 行，每行最多 200 字。</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A tag is 1 to 30 characters on one line.</source>
        <translation>标签为一行 1 到 30 个字。</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>lacks stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>dearer</source>
        <translation>更贵</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>no exchange rate</source>
        <translation>没有汇率</translation>
    </message>
    <message>
        <source>no channel from there</source>
        <translation>那里没有渠道</translation>
    </message>
    <message>
        <source>out of tracking numbers</source>
        <translation>运单号已用完</translation>
    </message>
    <message>
        <source>too heavy</source>
        <translation>超重</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>超尺寸</translation>
    </message>
    <message>
        <source>over the value limit</source>
        <translation>超过货值上限</translation>
    </message>
    <message>
        <source>does not go there</source>
        <translation>不到该国</translation>
    </message>
    <message>
        <source>not from this warehouse</source>
        <translation>不从此仓发</translation>
    </message>
    <message>
        <source>takes no batteries</source>
        <translation>不收带电</translation>
    </message>
    <message>
        <source>takes no liquids</source>
        <translation>不收液体</translation>
    </message>
    <message>
        <source>the only choice</source>
        <translation>唯一选择</translation>
    </message>
    <message>
        <source>the lowest cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>the fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>split over warehouses</source>
        <translation>分仓发货</translation>
    </message>
</context>
<context>
    <name>WarehouseFields</name>
    <message>
        <source>Our own</source>
        <translation>自有仓</translation>
    </message>
    <message>
        <source>A service provider&apos;s</source>
        <translation>第三方仓</translation>
    </message>
    <message>
        <source>Overseas, run for us</source>
        <translation>海外仓</translation>
    </message>
    <message>
        <source>A marketplace&apos;s</source>
        <translation>平台仓</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>give waiting packages their warehouse, bins and channel</source>
        <translation>为等待中的包裹分配仓库、库位和渠道</translation>
    </message>
    <message>
        <source>decide, but write nothing</source>
        <translation>只计算，不写入</translation>
    </message>
    <message>
        <source>say why an order is where it is</source>
        <translation>说明订单为何分到该仓库</translation>
    </message>
    <message>
        <source>take a file of channels</source>
        <translation>导入渠道文件</translation>
    </message>
    <message>
        <source>csv or xlsx</source>
        <translation>csv 或 xlsx</translation>
    </message>
    <message>
        <source>list the channels</source>
        <translation>列出渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流商</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>give a channel a range of S10 numbers</source>
        <translation>为渠道添加 S10 号段</translation>
    </message>
    <message>
        <source>the channel&apos;s code</source>
        <translation>渠道代码</translation>
    </message>
    <message>
        <source>the first number</source>
        <translation>第一个单号</translation>
    </message>
    <message>
        <source>the last number</source>
        <translation>最后一个单号</translation>
    </message>
    <message>
        <source>list the number ranges</source>
        <translation>列出号段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>channels: the carriers&apos; services</source>
        <translation>渠道：物流商的服务</translation>
    </message>
    <message>
        <source>ranges of tracking numbers</source>
        <translation>运单号号段</translation>
    </message>
    <message>
        <source>look whether everything adds up</source>
        <translation>检查数据是否一致</translation>
    </message>
    <message>
        <source>Everything adds up.</source>
        <translation>数据一致。</translation>
    </message>
    <message>
        <source>put database and attachments into one zip</source>
        <translation>把数据库和附件备份为一个 zip</translation>
    </message>
    <message>
        <source>the zip to write</source>
        <translation>要写入的 zip</translation>
    </message>
    <message>
        <source>Backed up to </source>
        <translation>已备份到 </translation>
    </message>
    <message>
        <source>put a backup in the place of what is there</source>
        <translation>用备份替换现有数据</translation>
    </message>
    <message>
        <source>a zip of `db backup`</source>
        <translation>`db backup` 生成的 zip</translation>
    </message>
    <message>
        <source>Restored. What was there before: </source>
        <translation>已恢复。原有数据保存在：</translation>
    </message>
    <message>
        <source>fill an empty data folder with an invented seller</source>
        <translation>在空数据文件夹中生成演示卖家</translation>
    </message>
    <message>
        <source>how many orders (default 500)</source>
        <translation>订单数（默认 500）</translation>
    </message>
    <message>
        <source>another number makes another seller</source>
        <translation>换一个数字得到另一个卖家</translation>
    </message>
    <message>
        <source> shops, </source>
        <translation> 个店铺，</translation>
    </message>
    <message>
        <source> products, </source>
        <translation> 个商品，</translation>
    </message>
    <message>
        <source> orders</source>
        <translation> 个订单</translation>
    </message>
    <message>
        <source>say which product a platform&apos;s SKU is</source>
        <translation>指定平台SKU对应的商品</translation>
    </message>
    <message>
        <source>a shop, or a platform for all its shops</source>
        <translation>店铺，或平台（适用于其所有店铺）</translation>
    </message>
    <message>
        <source>as the platform writes it</source>
        <translation>平台上的写法</translation>
    </message>
    <message>
        <source>our product</source>
        <translation>我们的商品</translation>
    </message>
    <message>
        <source>pieces of it in one (default 1)</source>
        <translation>每份包含的件数（默认 1）</translation>
    </message>
    <message>
        <source> orders freed</source>
        <translation> 个订单已放行</translation>
    </message>
    <message>
        <source>list the products</source>
        <translation>列出商品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>correct the pieces in a bin</source>
        <translation>修正库位中的件数</translation>
    </message>
    <message>
        <source>CODE, or WAREHOUSE/CODE</source>
        <translation>库位，或 仓库/库位</translation>
    </message>
    <message>
        <source>pieces more, or less with a minus</source>
        <translation>增加的件数，减少用负号</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>list what lies where</source>
        <translation>列出各库位库存</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>compare stock with its ledger</source>
        <translation>核对库存与流水</translation>
    </message>
    <message>
        <source> checked, </source>
        <translation> 项已核对，</translation>
    </message>
    <message>
        <source> wrong</source>
        <translation> 项不符</translation>
    </message>
    <message>
        <source>what we stock</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>take a file of products</source>
        <translation>导入商品文件</translation>
    </message>
    <message>
        <source>which product a platform&apos;s SKU is</source>
        <translation>平台SKU配对</translation>
    </message>
    <message>
        <source>take a file of aliases</source>
        <translation>导入配对文件</translation>
    </message>
    <message>
        <source>places with their own stock</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>take a file of warehouses</source>
        <translation>导入仓库文件</translation>
    </message>
    <message>
        <source>the smallest addresses in a warehouse</source>
        <translation>仓库中的库位</translation>
    </message>
    <message>
        <source>take a file of bins</source>
        <translation>导入库位文件</translation>
    </message>
    <message>
        <source>what lies in the bins</source>
        <translation>库位中的库存</translation>
    </message>
    <message>
        <source>take a file of counted stock</source>
        <translation>导入盘点库存文件</translation>
    </message>
    <message>
        <source> new, </source>
        <translation> 新增，</translation>
    </message>
    <message>
        <source> changed, </source>
        <translation> 变更，</translation>
    </message>
    <message>
        <source> unchanged, </source>
        <translation> 未变，</translation>
    </message>
    <message>
        <source> rejected</source>
        <translation> 拒绝</translation>
    </message>
    <message>
        <source>line </source>
        <translation>行 </translation>
    </message>
    <message>
        <source>keep how the columns of a file are to be understood</source>
        <translation>保存文件列的对应方式</translation>
    </message>
    <message>
        <source>the profile&apos;s name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>whose files they are</source>
        <translation>文件所属平台</translation>
    </message>
    <message>
        <source>a field&apos;s column, as FIELD=HEADER</source>
        <translation>字段对应的列，格式 字段=表头</translation>
    </message>
    <message>
        <source>Saved the profile </source>
        <translation>已保存模板 </translation>
    </message>
    <message>
        <source>list the mapping profiles</source>
        <translation>列出列对应模板</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>take order files of a shop</source>
        <translation>导入店铺的订单文件</translation>
    </message>
    <message>
        <source>what the platform&apos;s page lets you download</source>
        <translation>从平台页面下载的文件</translation>
    </message>
    <message>
        <source>whose orders they are</source>
        <translation>订单所属店铺</translation>
    </message>
    <message>
        <source>a format or profile; else told by content</source>
        <translation>格式或模板；不填则按内容识别</translation>
    </message>
    <message>
        <source>read and compare, but write nothing</source>
        <translation>只读取和比较，不写入</translation>
    </message>
    <message>
        <source>how the columns of other files are to be understood</source>
        <translation>其他文件的列对应模板</translation>
    </message>
    <message>
        <source>list the print jobs, oldest first</source>
        <translation>列出打印任务，最早的在前</translation>
    </message>
    <message>
        <source>only those</source>
        <translation>仅此状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包裹号</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>say whether a label in doubt came out</source>
        <translation>说明存疑的面单是否已打出</translation>
    </message>
    <message>
        <source>the job&apos;s number</source>
        <translation>任务号</translation>
    </message>
    <message>
        <source>no: it is printed again, marked</source>
        <translation>no：带补打标记重新打印</translation>
    </message>
    <message>
        <source>In its place goes job </source>
        <translation>替代任务 </translation>
    </message>
    <message>
        <source>Confirmed: </source>
        <translation>已确认：</translation>
    </message>
    <message>
        <source>list what the platforms are told</source>
        <translation>列出要通知平台的内容</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>write the files for the platforms</source>
        <translation>写出给平台的文件</translation>
    </message>
    <message>
        <source>let an entry be told again</source>
        <translation>让条目重新发送</translation>
    </message>
    <message>
        <source>the entry&apos;s number</source>
        <translation>条目号</translation>
    </message>
    <message>
        <source>Waits again: </source>
        <translation>重新等待：</translation>
    </message>
    <message>
        <source>the journal of everything sent to printers</source>
        <translation>打印任务记录</translation>
    </message>
    <message>
        <source>what the platforms must be told</source>
        <translation>待通知平台的内容（标发货）</translation>
    </message>
    <message>
        <source>draw a package&apos;s label into a file</source>
        <translation>把包裹面单画成文件</translation>
    </message>
    <message>
        <source>the package&apos;s number</source>
        <translation>包裹号</translation>
    </message>
    <message>
        <source>FILE.png, .pdf, .zpl or .tspl</source>
        <translation>文件名 .png、.pdf、.zpl 或 .tspl</translation>
    </message>
    <message>
        <source>print a package&apos;s label without scanning its pieces</source>
        <translation>不扫描商品直接打印包裹面单</translation>
    </message>
    <message>
        <source>once more, marked</source>
        <translation>带标记补打</translation>
    </message>
    <message>
        <source>why once more</source>
        <translation>补打原因</translation>
    </message>
    <message>
        <source>end a label and its number for good, and put the pieces back</source>
        <translation>作废面单和单号，并把商品放回</translation>
    </message>
    <message>
        <source>where the pieces go (default: where they came from)</source>
        <translation>商品放回的库位（默认原库位）</translation>
    </message>
    <message>
        <source>Void: </source>
        <translation>已作废：</translation>
    </message>
    <message>
        <source>a package&apos;s label</source>
        <translation>包裹面单</translation>
    </message>
    <message>
        <source>the package has left</source>
        <translation>包裹已发出</translation>
    </message>
    <message>
        <source>its number, where none was printed</source>
        <translation>运单号（未打印时填写）</translation>
    </message>
    <message>
        <source>whose number that is</source>
        <translation>该单号的物流商</translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>answer with one JSON object</source>
        <translation>用一个 JSON 对象回答</translation>
    </message>
    <message>
        <source>say nothing but errors</source>
        <translation>只输出错误</translation>
    </message>
    <message>
        <source>language of the answers</source>
        <translation>输出语言</translation>
    </message>
    <message>
        <source>print a completion script for a shell</source>
        <translation>输出命令补全脚本</translation>
    </message>
    <message>
        <source>bash or zsh</source>
        <translation>bash 或 zsh</translation>
    </message>
    <message>
        <source>error: </source>
        <translation>错误：</translation>
    </message>
    <message>
        <source>The shipping line of a cross-border seller, without a window.</source>
        <translation>跨境卖家发货流水线（命令行）。</translation>
    </message>
    <message>
        <source>propose which orders may share a package</source>
        <translation>建议可合并的订单</translation>
    </message>
    <message>
        <source>and merge them</source>
        <translation>并执行合并</translation>
    </message>
    <message>
        <source>Proposals: </source>
        <translation>合并建议：</translation>
    </message>
    <message>
        <source>, refused pairs: </source>
        <translation>，不可合并：</translation>
    </message>
    <message>
        <source>Merged: </source>
        <translation>已合并：</translation>
    </message>
    <message>
        <source>restore the packages before a merge</source>
        <translation>恢复合并前的包裹</translation>
    </message>
    <message>
        <source>the merged package</source>
        <translation>合并后的包裹</translation>
    </message>
    <message>
        <source>put a part of an order into a package of its own</source>
        <translation>把订单的一部分拆成单独包裹</translation>
    </message>
    <message>
        <source>SHOP:NUMBER, or our number</source>
        <translation>店铺:订单号，或系统订单号</translation>
    </message>
    <message>
        <source>what goes into the new package, as SKU=QTY</source>
        <translation>新包裹的内容，格式 SKU=数量</translation>
    </message>
    <message>
        <source>New package: </source>
        <translation>新包裹：</translation>
    </message>
    <message>
        <source>list orders by deadline</source>
        <translation>按最晚发货时间列出订单</translation>
    </message>
    <message>
        <source>where they stand (default all)</source>
        <translation>订单阶段（默认全部）</translation>
    </message>
    <message>
        <source>of one shop</source>
        <translation>仅某店铺</translation>
    </message>
    <message>
        <source>at most so many (default 50)</source>
        <translation>最多条数（默认 50）</translation>
    </message>
    <message>
        <source>go on after this cursor</source>
        <translation>从此游标继续</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>订单阶段</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货时间</translation>
    </message>
    <message>
        <source>show an order with its packages</source>
        <translation>显示订单及其包裹</translation>
    </message>
    <message>
        <source>who did what to an order</source>
        <translation>订单操作历史</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>what buyers bought</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>keep an order back</source>
        <translation>搁置订单</translation>
    </message>
    <message>
        <source>end a hold</source>
        <translation>解除搁置</translation>
    </message>
    <message>
        <source>end a review, accept what has changed</source>
        <translation>审单通过，接受变更</translation>
    </message>
    <message>
        <source>Job </source>
        <translation>任务 </translation>
    </message>
    <message>
        <source>the picker&apos;s list, in walking order</source>
        <translation>按走位顺序的拣货单</translation>
    </message>
    <message>
        <source>the wave&apos;s number</source>
        <translation>波次号</translation>
    </message>
    <message>
        <source>FILE.pdf</source>
        <translation>文件名.pdf</translation>
    </message>
    <message>
        <source>a printer that takes pages</source>
        <translation>可打印页面的打印机</translation>
    </message>
    <message>
        <source>add a label printer</source>
        <translation>添加面单打印机</translation>
    </message>
    <message>
        <source>the printer&apos;s name</source>
        <translation>打印机名称</translation>
    </message>
    <message>
        <source>zpl, tspl or pdf</source>
        <translation>zpl、tspl 或 pdf</translation>
    </message>
    <message>
        <source>width and height in millimetres, as 100x150</source>
        <translation>宽高（毫米），如 100x150</translation>
    </message>
    <message>
        <source>dots per inch, as 203</source>
        <translation>分辨率（dpi），如 203</translation>
    </message>
    <message>
        <source>tcp://HOST:PORT or file:DIR</source>
        <translation>tcp://主机:端口 或 file:文件夹</translation>
    </message>
    <message>
        <source>Added the printer </source>
        <translation>已添加打印机 </translation>
    </message>
    <message>
        <source>list the printers</source>
        <translation>列出打印机</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>分辨率 dpi</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>remove a printer</source>
        <translation>删除打印机</translation>
    </message>
    <message>
        <source>Removed the printer </source>
        <translation>已删除打印机 </translation>
    </message>
    <message>
        <source>label printers</source>
        <translation>面单打印机</translation>
    </message>
    <message>
        <source>add a shop</source>
        <translation>添加店铺</translation>
    </message>
    <message>
        <source>the shop&apos;s name</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>where it sells</source>
        <translation>所在平台</translation>
    </message>
    <message>
        <source>of times that come without one, as Area/City</source>
        <translation>时间未注明时使用的时区，如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>of amounts that come without one, as USD</source>
        <translation>金额未注明时使用的币种，如 USD</translation>
    </message>
    <message>
        <source>when the platform is told that an order is shipped</source>
        <translation>何时向平台标发货</translation>
    </message>
    <message>
        <source>Added the shop </source>
        <translation>已添加店铺 </translation>
    </message>
    <message>
        <source>list the shops</source>
        <translation>列出店铺</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Marked at</source>
        <translation>标发货时点</translation>
    </message>
    <message>
        <source>shops: one seller account on one platform each</source>
        <translation>店铺：每个是一个平台上的卖家账号</translation>
    </message>
    <message>
        <source>add a packing place</source>
        <translation>添加打包台</translation>
    </message>
    <message>
        <source>the station&apos;s name</source>
        <translation>打包台名称</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>所在仓库</translation>
    </message>
    <message>
        <source>where its labels come out</source>
        <translation>出单的打印机</translation>
    </message>
    <message>
        <source>Added the station </source>
        <translation>已添加打包台 </translation>
    </message>
    <message>
        <source>list the stations</source>
        <translation>列出打包台</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>packing places, each with its printer</source>
        <translation>打包台，各有打印机</translation>
    </message>
    <message>
        <source>one scan at a station</source>
        <translation>在打包台扫描一次</translation>
    </message>
    <message>
        <source>what the scanner read</source>
        <translation>扫描到的内容</translation>
    </message>
    <message>
        <source>where</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>seconds to wait for the printer (default 10)</source>
        <translation>等待打印机的秒数（默认 10）</translation>
    </message>
    <message>
        <source>take the last piece back, as long as no label is out</source>
        <translation>撤回最后一件（面单未打出时）</translation>
    </message>
    <message>
        <source>lock ready packages to one walk</source>
        <translation>把待拣包裹编入一个波次</translation>
    </message>
    <message>
        <source>default: where the most pressing package waits</source>
        <translation>默认：最急包裹所在仓库</translation>
    </message>
    <message>
        <source>single, single_sku, multi or any</source>
        <translation>single（单品单件）、single_sku（单品多件）、multi（多品）或 any</translation>
    </message>
    <message>
        <source>packages at the most</source>
        <translation>最多包裹数</translation>
    </message>
    <message>
        <source>No package is ready.</source>
        <translation>没有待拣的包裹。</translation>
    </message>
    <message>
        <source>Wave </source>
        <translation>波次 </translation>
    </message>
    <message>
        <source> packages, </source>
        <translation> 个包裹，</translation>
    </message>
    <message>
        <source> pieces, </source>
        <translation> 件，</translation>
    </message>
    <message>
        <source> bins</source>
        <translation> 个库位</translation>
    </message>
    <message>
        <source>list the waves, newest first</source>
        <translation>列出波次，最新的在前</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>show a wave&apos;s packages and its walk</source>
        <translation>显示波次的包裹和走位</translation>
    </message>
    <message>
        <source>the walk is over</source>
        <translation>拣货完成</translation>
    </message>
    <message>
        <source>what was not found, as SKU@BIN=QTY</source>
        <translation>未找到的商品，格式 SKU@库位=数量</translation>
    </message>
    <message>
        <source>Picked packages: </source>
        <translation>已拣包裹：</translation>
    </message>
    <message>
        <source>Fetch </source>
        <translation>补拣 </translation>
    </message>
    <message>
        <source>Short, taken off: </source>
        <translation>缺货，已移出：</translation>
    </message>
    <message>
        <source>waves: packages picked in one walk</source>
        <translation>波次：一次拣货的包裹</translation>
    </message>
    <message>
        <source>This is not understood: </source>
        <translation>无法识别：</translation>
    </message>
    <message>
        <source>--help shows what there is.</source>
        <translation>用 --help 查看可用的命令。</translation>
    </message>
    <message>
        <source>Common options</source>
        <translation>通用选项</translation>
    </message>
    <message>
        <source>any number, name, e-mail, SKU or tracking number; SHOP:… in that shop</source>
        <translation>任意号码、姓名、邮箱、SKU 或运单号；“店铺:…”只在该店铺内搜索</translation>
    </message>
    <message>
        <source>take buyers&apos; names and addresses out of orders that are over; backups and label files stay yours to remove</source>
        <translation>从已结束的订单中清除买家姓名和地址；备份和面单文件需自行删除</translation>
    </message>
    <message>
        <source>days since the last package left, as in 30d; default 60d</source>
        <translation>最后一个包裹发出后的天数，例如 30d；默认 60d</translation>
    </message>
    <message>
        <source>Orders without personal data now: </source>
        <translation>已清除个人信息的订单：</translation>
    </message>
    <message>
        <source>the database: check, backup, restore, purge</source>
        <translation>数据库：检查、备份、恢复、清除</translation>
    </message>
    <message>
        <source>Open this address in the browser, and sign in:</source>
        <translation>请在浏览器中打开此地址并登录：</translation>
    </message>
    <message>
        <source>The shop is connected. This page can be closed.</source>
        <translation>店铺已连接。可以关闭此页面。</translation>
    </message>
    <message>
        <source>The address that the browser ended at: </source>
        <translation>浏览器最终停留的地址：</translation>
    </message>
    <message>
        <source>Connected the shop </source>
        <translation>已连接店铺 </translation>
    </message>
    <message>
        <source>connect a shop to its platform; its keys are asked for, or piped in</source>
        <translation>将店铺连接到平台；密钥由程序询问，或由管道输入</translation>
    </message>
    <message>
        <source>the seller&apos;s id, for telling stock (Amazon)</source>
        <translation>卖家编号，用于推送库存（亚马逊）</translation>
    </message>
    <message>
        <source>of this machine, where the platform sends the browser back to</source>
        <translation>本机端口，平台将浏览器引导回此处</translation>
    </message>
    <message>
        <source>for tests: speak to this machine instead of the platform</source>
        <translation>测试用：与本机而不是平台通信</translation>
    </message>
    <message>
        <source>whose first line opens the sealed file of the shops&apos; keys</source>
        <translation>其首行用于打开加密的店铺密钥文件</translation>
    </message>
    <message>
        <source>ask the platform who we are, and what we may do</source>
        <translation>询问平台我们的身份和权限</translation>
    </message>
    <message>
        <source>Account: </source>
        <translation>账号：</translation>
    </message>
    <message>
        <source>Marketplaces: </source>
        <translation>站点：</translation>
    </message>
    <message>
        <source>Authorized until: </source>
        <translation>授权有效期至：</translation>
    </message>
    <message>
        <source>Missing: </source>
        <translation>缺少：</translation>
    </message>
    <message>
        <source>tell the platform how many can be bought, or do not</source>
        <translation>设置是否向平台推送可售数量</translation>
    </message>
    <message>
        <source>whether the platform is told</source>
        <translation>是否告知平台</translation>
    </message>
    <message>
        <source>pieces of each product that are kept back</source>
        <translation>每种商品保留的件数</translation>
    </message>
    <message>
        <source>forget a shop&apos;s keys; it works by files again</source>
        <translation>删除店铺密钥；恢复为文件方式</translation>
    </message>
    <message>
        <source>stop speaking to the shop&apos;s platform for now</source>
        <translation>暂停与该店铺平台的通信</translation>
    </message>
    <message>
        <source>speak to the shop&apos;s platform again</source>
        <translation>恢复与该店铺平台的通信</translation>
    </message>
    <message>
        <source>A new passphrase for the shops&apos; keys: </source>
        <translation>为店铺密钥设置新口令：</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>The passphrase of the shops&apos; keys: </source>
        <translation>店铺密钥的口令：</translation>
    </message>
    <message>
        <source>another program is at it</source>
        <translation>另一个程序正在处理</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>download new and changed orders, and tell the platforms what has left</source>
        <translation>下载新增和变更的订单，并告知平台已发货的包裹</translation>
    </message>
    <message>
        <source>only this one; all that are connected, if none</source>
        <translation>仅此店铺；不写则为所有已连接的店铺</translation>
    </message>
    <message>
        <source>only shops whose time has come</source>
        <translation>仅到时间的店铺</translation>
    </message>
    <message>
        <source>of the account: na, eu, fe (Amazon); global, china, sandbox (Wish)</source>
        <translation>账户的区域：na、eu、fe（Amazon）；global、china、sandbox（Wish）</translation>
    </message>
    <message>
        <source>the shop&apos;s own address (WooCommerce, Vendure; Shopify: NAME.myshopify.com)</source>
        <translation>店铺自己的网址（WooCommerce、Vendure；Shopify：NAME.myshopify.com）</translation>
    </message>
    <message>
        <source>the platform&apos;s ids of those to serve; all where none is named</source>
        <translation>要处理的站点的平台编号；不填则为全部</translation>
    </message>
    <message>
        <source>LOCATION=WAREHOUSE for each: what lies in the warehouse is told there, and orders from elsewhere are left alone (Shopify)</source>
        <translation>每个都写 地点=仓库：仓库里的库存推送到该地点，其他地点的订单不处理（Shopify）</translation>
    </message>
    <message>
        <source>Location: </source>
        <translation>仓储地点：</translation>
    </message>
    <message>
        <source>Location without a warehouse: </source>
        <translation>没有对应仓库的仓储地点：</translation>
    </message>
    <message>
        <source>Labels printed since the backup are void; their parcels get new ones: </source>
        <translation>备份之后打印的面单已作废，其包裹将重新打单，张数：</translation>
    </message>
    <message>
        <source>It was damaged: its files are kept as they were.</source>
        <translation>之前的数据已损坏，其文件已原样保留。</translation>
    </message>
    <message>
        <source>Orders that left since the backup are held, not to be shipped again: </source>
        <translation>备份之后已发出的订单已搁置，请勿再次发货：</translation>
    </message>
    <message>
        <source>Left since, and not in the backup; do not ship it when it comes again: </source>
        <translation>备份之后已发出且不在备份中，再次出现时请勿发货：</translation>
    </message>
    <message>
        <source>correct where an order goes; what is not said stays</source>
        <translation>更正订单的收货地址；未写的不变</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>a line of the address; all of them anew</source>
        <translation>地址的一行；全部重写</translation>
    </message>
    <message>
        <source>the city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>the state or region</source>
        <translation>州／省</translation>
    </message>
    <message>
        <source>the postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>the country, as DE</source>
        <translation>国家，如 DE</translation>
    </message>
    <message>
        <source>the telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>有此标签的</translation>
    </message>
    <message>
        <source>list the tags</source>
        <translation>列出标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>define a tag</source>
        <translation>定义一个标签</translation>
    </message>
    <message>
        <source>its word</source>
        <translation>标签文字</translation>
    </message>
    <message>
        <source>its colour (default one that is not in use)</source>
        <translation>颜色（默认取未用过的）</translation>
    </message>
    <message>
        <source>name or colour a tag anew</source>
        <translation>给标签改名或换颜色</translation>
    </message>
    <message>
        <source>the tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>its new word</source>
        <translation>新的文字</translation>
    </message>
    <message>
        <source>its new colour</source>
        <translation>新的颜色</translation>
    </message>
    <message>
        <source>take a tag off all orders, and away</source>
        <translation>从所有订单取下标签并删除</translation>
    </message>
    <message>
        <source>coloured words on orders</source>
        <translation>订单上的彩色标签</translation>
    </message>
    <message>
        <source>put a tag on orders</source>
        <translation>给订单贴标签</translation>
    </message>
    <message>
        <source>take a tag off orders</source>
        <translation>从订单取下标签</translation>
    </message>
    <message>
        <source>What was done since the backup could not be read. Before you pack: look for parcels that left since, and for labels printed since.</source>
        <translation>备份之后的操作无法读出。打包前，请先查找此后发出的包裹和打印的面单。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已封袋</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未封袋</translation>
    </message>
    <message>
        <source>list the bags, newest first</source>
        <translation>列出袋子，最新的在前</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Grams</source>
        <translation>克</translation>
    </message>
    <message>
        <source>a label into the open bag of its channel: it has left</source>
        <translation>扫描面单，装入其渠道的未封袋：包裹已发出</translation>
    </message>
    <message>
        <source>a tracking number or a package number</source>
        <translation>运单号或包裹号</translation>
    </message>
    <message>
        <source>a package out of its open bag: it stays here</source>
        <translation>把包裹从未封的袋子里取出：留在仓库</translation>
    </message>
    <message>
        <source>the handover&apos;s number</source>
        <translation>交接单号</translation>
    </message>
    <message>
        <source>bags at the door, one channel each</source>
        <translation>出库口的袋子，每袋一个渠道</translation>
    </message>
    <message>
        <source>the driver has the bag</source>
        <translation>袋子已交给司机</translation>
    </message>
    <message>
        <source>a bag that was closed too early is open again</source>
        <translation>重新打开封得过早的袋子</translation>
    </message>
    <message>
        <source>set a bin to what was counted in it</source>
        <translation>把库位数量设为盘点数</translation>
    </message>
    <message>
        <source>so many lie there</source>
        <translation>库位里的件数</translation>
    </message>
    <message>
        <source>also where it differs much, or packages must wait again</source>
        <translation>差异较大或有包裹须重新等待时也入账</translation>
    </message>
    <message>
        <source>Wait again: </source>
        <translation>重新等待：</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::AskBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::BenchPanel</name>
    <message>
        <source>A sound for every scan</source>
        <translation>每次扫描发出声音</translation>
    </message>
    <message>
        <source>Pitch, in semitones</source>
        <translation>音高（半音）</translation>
    </message>
    <message>
        <source>Benches beside each other are told apart by it.</source>
        <translation>相邻的打包台可用不同音高区分。</translation>
    </message>
    <message>
        <source>This PC has no player for sounds: install pipewire-bin, pulseaudio-utils or alsa-utils.</source>
        <translation>本机没有声音播放程序：请安装 pipewire-bin、pulseaudio-utils 或 alsa-utils。</translation>
    </message>
    <message>
        <source>Sounds of this bench</source>
        <translation>本打包台的声音</translation>
    </message>
    <message>
        <source>Hear them: good, finished, wrong, stop</source>
        <translation>试听：正确、完成、错误、停止</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::BenchTable</name>
    <message>
        <source>no printer</source>
        <translation>无打印机</translation>
    </message>
    <message>
        <source>asks a question</source>
        <translation>有问题待答</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 个在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>无等待任务</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>近一小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Benches</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>扫描次数</translation>
    </message>
    <message>
        <source>No bench yet. Add one on the page Station.</source>
        <translation>还没有打包台。请在“打包台”页添加。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::BulkBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::CalibrationPanel</name>
    <message>
        <source>Right, down</source>
        <translation>向右、向下</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>浓度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Calibrate %1</source>
        <translation>校准 %1</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Millimetres to the right</source>
        <translation>向右毫米数</translation>
    </message>
    <message>
        <source>Millimetres down</source>
        <translation>向下毫米数</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>1. Print the cross, and fold the label once each way</source>
        <translation>1. 打印十字，把面单横竖各对折一次</translation>
    </message>
    <message>
        <source>2. Read where the folds meet both rulers; left and up count below zero</source>
        <translation>2. 读出折痕在两把标尺上的位置；向左、向上为负</translation>
    </message>
    <message>
        <source>3. Add the two figures to those above, save, and print it again</source>
        <translation>3. 把两个数加到上面的数上，保存，再打印一次</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>按打印机设置</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 mm/s</source>
        <translation>%1 mm/s</translation>
    </message>
    <message>
        <source>This printer</source>
        <translation>本打印机</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>连接到</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>%1 × %2 mm, %3 dpi</source>
        <translation>%1 × %2 mm，%3 dpi</translation>
    </message>
    <message>
        <source>Prints for</source>
        <translation>服务于</translation>
    </message>
    <message>
        <source>no station yet</source>
        <translation>尚无打包台</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ChannelDetailPanel</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>No channel chosen</source>
        <translation>未选择渠道</translation>
    </message>
    <message>
        <source>Few numbers</source>
        <translation>号码不足</translation>
    </message>
    <message>
        <source>Weight up to</source>
        <translation>重量上限</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>Three sides</source>
        <translation>三边之和</translation>
    </message>
    <message>
        <source>Goods worth</source>
        <translation>货值上限</translation>
    </message>
    <message>
        <source>batteries</source>
        <translation>带电商品</translation>
    </message>
    <message>
        <source>liquids</source>
        <translation>液体</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>Every parcel: no limit is set.</source>
        <translation>所有包裹：没有设限制。</translation>
    </message>
    <message>
        <source>Per kilogram</source>
        <translation>每千克</translation>
    </message>
    <message>
        <source>Per parcel</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>%1 cm³ count as one kilogram</source>
        <translation>每 %1 cm³ 计一千克</translation>
    </message>
    <message>
        <source>is not billed</source>
        <translation>不计泡</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1 个</translation>
    </message>
    <message>
        <source>It has no numbers yet: its parcels cannot get a label.</source>
        <translation>还没有号码：这个渠道的包裹出不了面单。</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下一个 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n country(ies)</source>
        <translation>
            <numerusform>%n 个国家</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>发自</translation>
    </message>
    <message>
        <source>every warehouse</source>
        <translation>所有仓库</translation>
    </message>
    <message>
        <source>To</source>
        <translation>寄往</translation>
    </message>
    <message>
        <source>every country</source>
        <translation>所有国家</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ChannelsPage</name>
    <message>
        <source>Fewer than %1 left: add a range.</source>
        <translation>剩余不足 %1 个：请添加号段。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流商</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>Numbers left</source>
        <translation>剩余号码</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Code, name, carrier, country</source>
        <translation>编码、名称、物流商、国家</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Few numbers</source>
        <translation>号码不足</translation>
    </message>
    <message>
        <source>Reading the channels …</source>
        <translation>正在读取渠道……</translation>
    </message>
    <message>
        <source>No channels yet</source>
        <translation>还没有渠道</translation>
    </message>
    <message>
        <source>Import a file with code, countries, limits and prices: without one nothing ships.</source>
        <translation>请导入含编码、国家、限制和价格的文件：没有渠道就无法发货。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的内容</translation>
    </message>
    <message>
        <source>No channel has “%1”.</source>
        <translation>没有渠道含有“%1”。</translation>
    </message>
    <message>
        <source>All have numbers enough</source>
        <translation>号码都够用</translation>
    </message>
    <message>
        <source>No channel has fewer than %1 left.</source>
        <translation>没有渠道剩余不足 %1 个。</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 个渠道</translation>
    </message>
    <message>
        <source>Which numbers did the post give?</source>
        <translation>邮政给了哪些号码？</translation>
    </message>
    <message>
        <source>Add range</source>
        <translation>添加号段</translation>
    </message>
    <message>
        <source>%1: %2 numbers more</source>
        <translation>%1：新增 %2 个号码</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ColumnMemory</name>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ConcernList</name>
    <message>
        <source>Needs a hand</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter opens the list</source>
        <translation>↑ ↓ 选择   Enter 打开列表</translation>
    </message>
    <message>
        <source>Nothing needs a hand</source>
        <translation>没有需要处理的事</translation>
    </message>
    <message>
        <source>No order is late, short or in doubt, and everything prints.</source>
        <translation>没有订单逾期、缺货或存疑，打印一切正常。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ConnectionActions</name>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>%1 knows the account of %2</source>
        <translation>%1 认得 %2 的账号</translation>
    </message>
    <message>
        <source>%1 knows %2 as %3</source>
        <translation>%1 认得 %2，账号为 %3</translation>
    </message>
    <message>
        <source>Marketplaces: %1</source>
        <translation>站点：%1</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>没有权限：%1</translation>
    </message>
    <message>
        <source>Disconnect %1 from its platform?</source>
        <translation>断开 %1 与平台的连接？</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Its keys are forgotten. Orders stay; new ones come by files again, and what the platform is not told yet goes into a file.</source>
        <translation>密钥会被删除，订单保留。以后的订单改用文件导入，尚未标发货的会写入文件。</translation>
    </message>
    <message>
        <source>Locations: %1</source>
        <translation>仓储地点：%1</translation>
    </message>
    <message>
        <source>Without a warehouse: %1</source>
        <translation>没有对应仓库：%1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ConnectionDialog</name>
    <message>
        <source>Connect %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>For tests: speaks to %1 instead of the platform.</source>
        <translation>仅供测试：与 %1 通信，不与平台通信。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>all; or their ids, with commas between them</source>
        <translation>全部；或填站点 ID，用逗号分隔</translation>
    </message>
    <message>
        <source>Seller ID</source>
        <translation>卖家 ID</translation>
    </message>
    <message>
        <source>for telling stock</source>
        <translation>回传库存时需要</translation>
    </message>
    <message>
        <source>as it is kept</source>
        <translation>保持已存的不变</translation>
    </message>
    <message>
        <source>or sign in by the browser</source>
        <translation>或用浏览器登录获取</translation>
    </message>
    <message>
        <source>Sign in by the browser</source>
        <translation>用浏览器登录</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Final address</source>
        <translation>最终网址</translation>
    </message>
    <message>
        <source>copied out of the browser at the end</source>
        <translation>登录结束后从浏览器复制</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Choose the region</source>
        <translation>请选择区域</translation>
    </message>
    <message>
        <source>Choose first in which region the account sells.</source>
        <translation>请先选择账户所在的销售区域。</translation>
    </message>
    <message>
        <source>Comes back to port</source>
        <translation>返回端口</translation>
    </message>
    <message>
        <source>of this PC: none, paste the address</source>
        <translation>本机：无，改为粘贴地址</translation>
    </message>
    <message>
        <source>Where the platform sends the browser back to http://127.0.0.1, its port: nothing needs to be pasted then.</source>
        <translation>如果平台把浏览器送回 http://127.0.0.1，这里填它的端口，就不必粘贴地址了。</translation>
    </message>
    <message>
        <source>%1 is missing: fill it in, or sign in by the browser.</source>
        <translation>还缺 %1：请填写，或用浏览器登录。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>还缺 %1。</translation>
    </message>
    <message>
        <source>You are signed in. This page can be closed.</source>
        <translation>已登录，可以关闭此页面。</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>等待浏览器</translation>
    </message>
    <message>
        <source>The browser did not come back. Sign in again, or paste the final address.</source>
        <translation>浏览器没有返回。请重新登录，或粘贴最后的地址。</translation>
    </message>
    <message>
        <source>Shop address</source>
        <translation>店铺网址</translation>
    </message>
    <message>
        <source>Location of %1</source>
        <translation>%1 的仓储地点</translation>
    </message>
    <message>
        <source>its name in the shop; none: left alone</source>
        <translation>店铺里的名称；不填则不处理</translation>
    </message>
    <message>
        <source>A location is told what is free in its warehouse, and its orders come. Other locations are left alone. Without any name all orders come, and a shop with one location is told all of the stock.</source>
        <translation>地点会收到对应仓库的可用库存，该地点的订单也会进来；其他地点不处理。全部不填时，所有订单都会进来，只有一个地点的店铺会收到全部库存。</translation>
    </message>
    <message>
        <source>The shop has no location “%1”, or several of that name. It has: %2.</source>
        <translation>店铺里没有仓储地点“%1”，或有多个同名地点。店铺现有：%2。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DamagedQuestion</name>
    <message>
        <source>What lies in the data folder now is kept in it as it is, in backups.</source>
        <translation>数据文件夹中现有的数据会原样保留在其中的 backups 里。</translation>
    </message>
    <message>
        <source>Put the newest backup in its place, %1 of %2?</source>
        <translation>用最新的备份 %1（%2）替换它吗？</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Put a backup in its place? There is none in the data folder: choose where it lies.</source>
        <translation>用一份备份替换它吗？数据文件夹里没有备份，请选择备份所在的位置。</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>选择其他备份</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不做更改</translation>
    </message>
    <message>
        <source>Restore from</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DataPanel</name>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>A backup is brought back with every window closed: supercargo-cli db restore FILE.zip</source>
        <translation>恢复备份时请先关闭所有窗口，再运行：supercargo-cli db restore FILE.zip</translation>
    </message>
    <message>
        <source>Check the data folder</source>
        <translation>检查数据文件夹</translation>
    </message>
    <message>
        <source>Everything adds up.</source>
        <translation>账目全部相符。</translation>
    </message>
    <message>
        <source>Back up into</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Back up into %1</source>
        <translation>备份到 %1</translation>
    </message>
    <message>
        <source>Backed up into %1, %2, and read again.</source>
        <translation>已备份到 %1（%2），并已重新读取验证。</translation>
    </message>
    <message>
        <source>Take buyers&apos; names and addresses out of orders that are over?</source>
        <translation>清除已完结订单中买家的姓名和地址？</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Shipped longer ago than</source>
        <translation>发货已超过</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>It cannot be undone. Figures, countries and products stay. Backups and label files are yours to remove.</source>
        <translation>此操作无法撤销。数字、国家和商品会保留；备份和面单文件需自行删除。</translation>
    </message>
    <message>
        <source>Take buyers&apos; data out</source>
        <translation>清除买家资料</translation>
    </message>
    <message>
        <source>Stopped. Orders without personal data now: %1</source>
        <translation>已停止。已清除个人资料的订单：%1</translation>
    </message>
    <message>
        <source>Orders without personal data now: %1</source>
        <translation>已清除个人资料的订单：%1</translation>
    </message>
    <message>
        <source>Restore from</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Put %1 in the place of all that is here now?</source>
        <translation>用 %1 替换现在的全部数据？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The window closes and opens again with the backup&apos;s orders, stock and settings. What is here now is kept in the data folder, in backups, as before-restore.

Labels printed since the backup become void: their parcels are packed again, with new numbers. What has left since is held.

Close all stations first. If one is open, or the backup is damaged, nothing changes.</source>
        <translation>窗口会关闭，再以备份中的订单、库存和设置重新打开。现有数据会保存在数据文件夹的 backups 中，名为 before-restore。

备份之后打印的面单将作废：其包裹需重新打包，并使用新的运单号。此后已发出的订单会被搁置。

请先关闭所有打包台。若有打包台仍打开，或备份已损坏，则不作任何更改。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DaysChart</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Orders in</source>
        <translation>进单</translation>
    </message>
    <message>
        <source>Packages out</source>
        <translation>发出包裹</translation>
    </message>
    <message>
        <source>Orders in today</source>
        <translation>今日进单</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>today so far: %1 in, %2 out</source>
        <translation>今日至今：进 %1 单，出 %2 个包裹</translation>
    </message>
    <message>
        <source>%1: %2 in, %3 out</source>
        <translation>%1：进 %2 单，出 %3 个包裹</translation>
    </message>
    <message>
        <source>Orders in, packages out</source>
        <translation>进单与发出包裹</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 天</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DemoPanel</name>
    <message>
        <source>With the demo you can, in ten minutes</source>
        <translation>用演示数据，十分钟内可以</translation>
    </message>
    <message>
        <source>See why an order waits, and clear it</source>
        <translation>看订单为什么在等，并处理</translation>
    </message>
    <message>
        <source>Merge two orders of one buyer</source>
        <translation>合并同一买家的两个订单</translation>
    </message>
    <message>
        <source>Plan a wave and see the walk</source>
        <translation>建一个波次，看拣货路线</translation>
    </message>
    <message>
        <source>Scan a piece, get its label</source>
        <translation>扫一件货，出一张面单</translation>
    </message>
    <message>
        <source>Scan the parcels out of the door</source>
        <translation>扫描包裹出库</translation>
    </message>
    <message>
        <source>No scanner at hand? Codes can be typed.</source>
        <translation>没有扫描枪？条码也可以键盘输入。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DetailPanel</name>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::DispatchPage</name>
    <message>
        <source>Dispatch</source>
        <translation>出库交接</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>扫描面单</translation>
    </message>
    <message>
        <source>Scan each label into its bag</source>
        <translation>把每个面单扫入对应的袋子</translation>
    </message>
    <message>
        <source>Alt and a digit choose the bag. What must not leave is stopped, with the reason.</source>
        <translation>用 Alt 加数字选择袋子。不能发出的会被拦下，并说明原因。</translation>
    </message>
    <message>
        <source>Labelled, still here</source>
        <translation>已出单，仍在库</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接记录</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>袋子</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>没有剩下的包裹</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Whatever has a label has gone.</source>
        <translation>已出单的包裹都已发出。</translation>
    </message>
    <message>
        <source>Nothing was handed over yet</source>
        <translation>还没有交接</translation>
    </message>
    <message>
        <source>The first scan opens a bag.</source>
        <translation>第一次扫描会打开一个袋子。</translation>
    </message>
    <message>
        <source>no bag is open</source>
        <translation>没有打开的袋子</translation>
    </message>
    <message numerus="yes">
        <source>Handover %1 is closed: %n package(s)</source>
        <translation>
            <numerusform>交接 %1 已封袋：%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>handover-%1</source>
        <translation>交接-%1</translation>
    </message>
    <message>
        <source>Save the handover list</source>
        <translation>保存交接清单</translation>
    </message>
    <message>
        <source>The handover list is in %1</source>
        <translation>交接清单已存入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>The channel whose bag is filled.</source>
        <translation>选择装哪个渠道的袋子。</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Into the bag: it counts as shipped.</source>
        <translation>装袋：即视为已发货。</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>It must not leave. The screen says why.</source>
        <translation>不能发出。屏幕会说明原因。</translation>
    </message>
    <message>
        <source>New bag</source>
        <translation>新袋子</translation>
    </message>
    <message>
        <source>its first label says its channel</source>
        <translation>渠道以第一张面单为准</translation>
    </message>
    <message>
        <source>In the open bag</source>
        <translation>袋中包裹</translation>
    </message>
    <message>
        <source>Nothing is in it</source>
        <translation>袋中没有包裹</translation>
    </message>
    <message>
        <source>What is scanned stands here; Enter takes it out again.</source>
        <translation>扫描的包裹列在这里；按 Enter 可取出。</translation>
    </message>
    <message>
        <source>No printer takes pages of A4: the list is saved instead</source>
        <translation>没有可打印 A4 的打印机：改为保存清单</translation>
    </message>
    <message>
        <source>The list of handover %1 is on its way to %2</source>
        <translation>交接单 %1 已发送到 %2</translation>
    </message>
    <message>
        <source>Handover %1 is open again: a list of it that was printed no longer holds</source>
        <translation>交接单 %1 已重新打开：已打印的清单作废</translation>
    </message>
    <message>
        <source>It has left</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 已发出</translation>
    </message>
    <message>
        <source>Which parcel has left without a bag?</source>
        <translation>哪个包裹不经袋子发出了？</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Scan its label</source>
        <translation>扫描面单</translation>
    </message>
    <message>
        <source>Number and carrier only where its label has none. The platform is told; this is not taken back.</source>
        <translation>只有面单上没有运单号时才填运单号和承运商。会告诉平台，不能撤回。</translation>
    </message>
    <message>
        <source>Scan or type the parcel first.</source>
        <translation>请先扫描或输入包裹。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::FailureBanner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::FinishPanel</name>
    <message>
        <source>Nothing due today is left to pack</source>
        <translation>今天到期的都已打包</translation>
    </message>
    <message numerus="yes">
        <source>package(s) due today</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>个包裹今天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at this pace done by %2</source>
        <extracomment>&quot;148 packages due today, at this pace done by 15:06&quot;</extracomment>
        <translation>%1，按此速度 %2 完成</translation>
    </message>
    <message>
        <source>%1; nobody packs now</source>
        <extracomment>&quot;148 packages due today; nobody packs now&quot;</extracomment>
        <translation>%1；目前无人打包</translation>
    </message>
    <message>
        <source>To finish today</source>
        <translation>今天要完成</translation>
    </message>
    <message numerus="yes">
        <source>%n in the last hour</source>
        <translation>
            <numerusform>最近一小时 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan waves</source>
        <translation>安排波次</translation>
    </message>
    <message>
        <source>Packed today %1</source>
        <translation>今天已打包 %1</translation>
    </message>
    <message>
        <source>In waves %1</source>
        <translation>波次中 %1</translation>
    </message>
    <message>
        <source>Not begun %1</source>
        <translation>未开始 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::FirstStart</name>
    <message>
        <source>Everything here can be changed later. Esc leaves; what is answered stays.</source>
        <translation>这里的一切以后都能改。按 Esc 离开，已填的会保留。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过这一步</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::Form</name>
    <message>
        <source>That was a code, or too large: type a number.</source>
        <translation>这是条码，或数字过大：请输入数字。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::HappenedSections</name>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Orders come</source>
        <translation>拉单正常</translation>
    </message>
    <message>
        <source>The answer, word for word</source>
        <translation>平台原话</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制平台原话</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::HealthSection</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>It works by files. Connected to its platform, orders come by themselves.</source>
        <translation>目前用文件方式。连接平台后，订单会自动下载。</translation>
    </message>
    <message>
        <source>For tests: speaks to %1 instead of the platform.</source>
        <translation>仅供测试：与 %1 通信，不与平台通信。</translation>
    </message>
    <message>
        <source>No orders came since %1. At the usual pace, about %2 wait there.</source>
        <translation>%1 之后没有拉到订单。按平时的速度，约 %2 单在等。</translation>
    </message>
    <message>
        <source>Last good pull</source>
        <translation>最近成功拉单</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Orders are here to</source>
        <translation>订单已拉到</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>下次运行</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>马上</translation>
    </message>
    <message>
        <source>Expected since</source>
        <translation>此后预计</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1 单</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>待标发货</translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <translation>%1 条，最早 %2</translation>
    </message>
    <message>
        <source>Tells stock</source>
        <translation>回传库存</translation>
    </message>
    <message>
        <source>yes, less %1 of each</source>
        <translation>是，每个 SKU 保留 %1 件</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法解析</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::HelpSheet</name>
    <message>
        <source>Esc closes it, and so does a scan</source>
        <translation>按 Esc 关闭，扫描也会关闭</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::HistoryPage</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who, station, or words of what happened</source>
        <translation>人员、打包台或内容中的字词</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Nothing happened here</source>
        <translation>这里没有记录</translation>
    </message>
    <message>
        <source>What anybody does to an order, a package, a product or a setting is written here.</source>
        <translation>任何人对订单、包裹、商品或设置所做的操作都记录在此。</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>the last %1 lines; older ones as you scroll</source>
        <translation>最近 %1 条；向下滚动读取更早的</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::JobModel</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>came out</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>%1, again</source>
        <translation>%1，重打</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::LanguageStep</name>
    <message>
        <source>Which language do you work in?</source>
        <translation>用哪种语言工作？</translation>
    </message>
    <message>
        <source>It changes at once, and can be changed at any time.</source>
        <translation>立即生效，随时可改。</translation>
    </message>
    <message>
        <source>%1, numbers as %2</source>
        <translation>%1，数字写作 %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::LineStrip</name>
    <message numerus="yes">
        <source>%Ln due today</source>
        <translation>
            <numerusform>%Ln 单今日须发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln end today</source>
        <translation>
            <numerusform>%Ln 单今日到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s)</source>
        <translation>
            <numerusform>%Ln 个 SKU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s) open</source>
        <translation>
            <numerusform>%Ln 个波次进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s) to pack</source>
        <translation>
            <numerusform>%Ln 个波次待打包</numerusform>
        </translation>
    </message>
    <message>
        <source>not dispatched</source>
        <translation>尚未交运</translation>
    </message>
    <message>
        <source>%1 yesterday</source>
        <translation>昨日 %1 单</translation>
    </message>
    <message>
        <source>Shipped today</source>
        <translation>今日发货</translation>
    </message>
    <message numerus="yes">
        <source>order(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ListExport</name>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text with commas (*.csv)</source>
        <translation>工作簿 (*.xlsx);;逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 rows are in %2</source>
        <translation>已将 %1 行写入 %2</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ListView</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的行</translation>
    </message>
    <message>
        <source>No row has “%1”.</source>
        <translation>没有哪一行含有“%1”</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::MainWindow</name>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderActions</name>
    <message>
        <source>Import order files</source>
        <translation>导入订单文件</translation>
    </message>
    <message>
        <source>Order files (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>订单文件 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>分仓</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n order(s), because</source>
        <translation>
            <numerusform>搁置 %n 单，原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>搁置</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) held</source>
        <translation>
            <numerusform>已搁置 %n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) released</source>
        <translation>
            <numerusform>已放行 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>No two of these go to one buyer at one address</source>
        <translation>这些订单里没有同买家同地址的</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已合并为 %1</translation>
    </message>
    <message numerus="yes">
        <source>Merged into %n package(s)</source>
        <translation>
            <numerusform>已合并为 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these is merged</source>
        <translation>这些都不是合并包裹</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) taken apart</source>
        <translation>
            <numerusform>已拆开 %n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these is ready any more</source>
        <translation>这些都不再是待发货</translation>
    </message>
    <message>
        <source>Wave %1: %2 packages, %3 pieces</source>
        <translation>波次 %1：%2 个包裹，%3 件</translation>
    </message>
    <message>
        <source>%1 waves: %2 packages, %3 pieces</source>
        <translation>%1 个波次：%2 个包裹，%3 件</translation>
    </message>
    <message>
        <source>Joined again</source>
        <translation>已重新合并</translation>
    </message>
    <message>
        <source>None of these waits for a label</source>
        <translation>其中没有等待面单的包裹</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to the printer</source>
        <translation>
            <numerusform>%n 张面单已送打印</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>labels</comment>
        <translation>
            <numerusform>拒绝 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) taken apart</source>
        <translation>
            <numerusform>已拆散 %n 个波次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) wait again</source>
        <translation>
            <numerusform>%n 个包裹重新等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>待处理：%1</translation>
    </message>
    <message>
        <source>Approved. %1</source>
        <translation>已批准。%1</translation>
    </message>
    <message>
        <source>Split. %1</source>
        <translation>已拆分。%1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderAddress</name>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Address line %1</source>
        <translation>地址第 %1 行</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>州／省</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Where does order %1 go?</source>
        <translation>订单 %1 寄往哪里？</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Only here: the platform keeps its own address, and what it says counts again when it changes it.</source>
        <translation>只在本程序更正：平台仍保留原地址；平台改了地址后，以平台的为准。</translation>
    </message>
    <message>
        <source>Address of %1 corrected</source>
        <translation>已更正 %1 的地址</translation>
    </message>
    <message>
        <source>The address is as before</source>
        <translation>地址已恢复</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderDetailPanel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>等待原因</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>未选订单</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>%1 付款</translation>
    </message>
    <message>
        <source>package %1</source>
        <translation>包裹 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>可用 %1 件</translation>
    </message>
    <message>
        <source>%1 on hand</source>
        <translation>在库 %1 件</translation>
    </message>
    <message>
        <source>No warehouse yet</source>
        <translation>未定仓库</translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation>未定渠道</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>merged with %1</source>
        <translation>与 %1 合并</translation>
    </message>
    <message>
        <source>Corrected here. The platform says: %1</source>
        <translation>已在此更正。平台上的地址：%1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderImport</name>
    <message>
        <source>Orders belong to a shop, and there is none yet.</source>
        <translation>订单要归到店铺，现在还没有店铺。</translation>
    </message>
    <message>
        <source>Add the shop first, then import its file.</source>
        <translation>先添加店铺，再导入它的文件。</translation>
    </message>
    <message>
        <source>Import %1 into</source>
        <translation>把 %1 导入到</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s) into</source>
        <translation>
            <numerusform>把 %n 个文件导入到</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderLabels</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A station and its printer, in a list to choose from</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No station has a printer yet.</source>
        <translation>还没有带打印机的打包台。</translation>
    </message>
    <message>
        <source>Add a printer, then a station that uses it.</source>
        <translation>先添加打印机，再添加使用它的打包台。</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n order(s), taken as checked, at</source>
        <translation>
            <numerusform>%n 单面单（视为已核对）打印到</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印面单</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderNews</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 known</source>
        <translation>%1：新增 %2，更新 %3，已有 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>拒收 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped half-way. What is in stays; import the file again to go on.</source>
        <translation>中途停止。已导入的保留；再导入一次即可继续。</translation>
    </message>
    <message>
        <source>Show refused rows</source>
        <translation>查看被拒的行</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderScope</name>
    <message>
        <source>In no warehouse yet</source>
        <translation>还没有仓库</translation>
    </message>
    <message>
        <source>Warehouse %1</source>
        <translation>仓库 %1</translation>
    </message>
    <message>
        <source>Show the orders of all warehouses</source>
        <translation>显示所有仓库的订单</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Show orders with and without it</source>
        <translation>不再只看有此标签的订单</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderSplit</name>
    <message>
        <source>There is nothing to split.</source>
        <translation>没有可拆分的内容。</translation>
    </message>
    <message>
        <source>A package of two pieces or more is split, before it is in a wave.</source>
        <translation>两件以上、尚未进入波次的包裹才能拆分。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderTable</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderTableModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>平台订单号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Head of the column of destination countries; the short one where only their two letters are shown</extracomment>
        <translation>国家</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家 / 地区</translation>
    </message>
    <message>
        <source>Pcs</source>
        <extracomment>Head of the column of pieces</extracomment>
        <translation>件数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>物流渠道</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>最晚发货</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderTagging</name>
    <message numerus="yes">
        <source>%1 put on %n order(s)</source>
        <translation>
            <numerusform>已给 %n 个订单贴上“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken off %n order(s)</source>
        <translation>
            <numerusform>已从 %n 个订单取下“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message numerus="yes">
        <source>Take it off %n order(s) and remove it for good</source>
        <translation>
            <numerusform>从 %n 个订单取下并永久删除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrderViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views: %1</source>
        <translation>常用视图：%1</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>把当前列表存为视图</translation>
    </message>
    <message>
        <source>Save this list as</source>
        <translation>当前列表存为</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>删除视图</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order no., buyer, SKU, tracking no.</source>
        <translation>搜索订单号、买家、SKU、运单号</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Import a platform&apos;s order file, or drag it into this window.</source>
        <translation>导入平台的订单文件，或把它拖进窗口。</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>没有符合的订单</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>No order here now</source>
        <translation>这里现在没有订单</translation>
    </message>
    <message>
        <source>more than %1 found</source>
        <translation>找到超过 %1 单</translation>
    </message>
    <message>
        <source>rows %1–%2 of %3</source>
        <translation>第 %1–%2 单，共 %3 单</translation>
    </message>
    <message>
        <source>%1 selected, at most %2 at once</source>
        <translation>已选 %1 单，一次最多 %2 单</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 单</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>All that is known of the order.</source>
        <translation>订单的全部信息。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>One step: ticks, detail, search, list.</source>
        <translation>退一步：勾选、详情、搜索、列表。</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Several orders, one after another.</source>
        <translation>逐个选择多个订单。</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>All orders of this list.</source>
        <translation>本列表的全部订单。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The ticked rows, for a spreadsheet.</source>
        <translation>所选各行，可贴入表格。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>The chips over the table.</source>
        <translation>表格上方的筛选项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) in other lists.</source>
        <translation>
            <numerusform>其他列表中有 %Ln 个订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>By number, buyer, SKU, tracking; @ and a code: a warehouse; # and a word: a tag.</source>
        <translation>按单号、买家、SKU、运单号；@ 加代码：仓库；# 加文字：标签。</translation>
    </message>
    <message>
        <source>Nothing was found for “%1” in the list “%2”.</source>
        <translation>在“%2”列表中没有找到“%1”。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::OrdersStep</name>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Amazon US, as you call it</source>
        <translation>如“亚马逊美国”，自己认得即可</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Try with demo data</source>
        <translation>用演示数据试一试</translation>
    </message>
    <message>
        <source>%1 invented orders of six shops, with stock in three warehouses. Scan, print, break things: labels go to a folder.</source>
        <translation>六个店铺的 %1 个虚构订单，库存分在三个仓库。随便扫、随便打：面单只写进文件夹。</translation>
    </message>
    <message>
        <source>Import an order file</source>
        <translation>导入订单文件</translation>
    </message>
    <message>
        <source>CSV or Excel, as the platform lets you download it.</source>
        <translation>从平台下载的 CSV 或 Excel 文件。</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Add shops, products and stock yourself.</source>
        <translation>自己添加店铺、商品和库存。</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Order file: %1</source>
        <translation>订单文件：%1</translation>
    </message>
    <message>
        <source>The demo seller is being made</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Where do the first orders come from?</source>
        <translation>第一批订单从哪里来？</translation>
    </message>
    <message>
        <source>Pick one. The others stay open to you.</source>
        <translation>选一个，其他的以后仍可用。</translation>
    </message>
    <message>
        <source>Start with demo data</source>
        <translation>用演示数据开始</translation>
    </message>
    <message>
        <source>Import and start</source>
        <translation>导入并开始</translation>
    </message>
    <message>
        <source>Order files (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>订单文件 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The shop needs a name.</source>
        <translation>店铺需要名称。</translation>
    </message>
    <message>
        <source>Demo seller</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Stopped. What was made so far stays in this folder.</source>
        <translation>已停止。已生成的数据保留在此文件夹中。</translation>
    </message>
    <message>
        <source>%1 of %2 orders</source>
        <translation>%1 / %2 单</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>第一批订单</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::Palette</name>
    <message>
        <source>Order, package, SKU, barcode, bin, wave, page or action</source>
        <translation>订单、包裹、SKU、条码、库位、波次、页面或操作</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Nothing has “%1”</source>
        <translation>没有任何内容含有“%1”</translation>
    </message>
    <message>
        <source>Looking for it …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PassphraseDialog</name>
    <message>
        <source>A new passphrase for the shops&apos; keys</source>
        <translation>为店铺密钥设置新口令</translation>
    </message>
    <message>
        <source>The passphrase of the shops&apos; keys</source>
        <translation>店铺密钥的口令</translation>
    </message>
    <message>
        <source>Keep keys so</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>This desktop has no key store, so the keys go into a file sealed by this passphrase. It is asked for at each start, and nobody can recover it.</source>
        <translation>本机没有系统密钥库，密钥会存入用此口令加密的文件。每次启动都要输入，忘记后无法找回。</translation>
    </message>
    <message>
        <source>Until then no shop is asked for orders. Everything else works.</source>
        <translation>解锁前不会拉单，其他功能照常。</translation>
    </message>
    <message>
        <source>The passphrase is missing.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PickingActions</name>
    <message numerus="yes">
        <source>Wave %1 is made: %n package(s)</source>
        <translation>
            <numerusform>波次 %1 已创建：%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is ready any more</source>
        <translation>其中已没有待发货的包裹</translation>
    </message>
    <message>
        <source>Create wave</source>
        <translation>创建波次</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>用哪台打印机？</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印拣货单</translation>
    </message>
    <message>
        <source>The list of wave %1 is on its way to %2</source>
        <translation>波次 %1 的拣货单已送往 %2</translation>
    </message>
    <message>
        <source>Save the pick list</source>
        <translation>保存拣货单</translation>
    </message>
    <message>
        <source>wave-%1</source>
        <translation>波次-%1</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>保存拣货单</translation>
    </message>
    <message>
        <source>The list is in %1</source>
        <translation>拣货单已存入 %1</translation>
    </message>
    <message>
        <source>How many pieces of %1 are missing in %2?</source>
        <translation>%2 中的 %1 缺几件？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少件数</translation>
    </message>
    <message>
        <source>They are taken from the next bin that has them. Where none has, packages wait again, as short.</source>
        <translation>将改从下一个有货的库位取。都没有时，包裹退回等待，记为缺货。</translation>
    </message>
    <message numerus="yes">
        <source>Wave %1: %n package(s) picked</source>
        <translation>
            <numerusform>波次 %1：%n 个包裹已拣货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) short</source>
        <translation>
            <numerusform>%n 个包裹缺货</numerusform>
        </translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已拣货</translation>
    </message>
    <message>
        <source>Take wave %1 apart?</source>
        <translation>拆散波次 %1？</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) wait again, their stock is free. What is packed stays packed.</source>
        <translation>
            <numerusform>%n 个包裹重新等待，库存释放。已打包的保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆散波次</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Wave %1 is taken apart</source>
        <translation>波次 %1 已拆散</translation>
    </message>
    <message>
        <source>No printer takes pages of A4. Save the list as a PDF?</source>
        <translation>没有能打印 A4 纸的打印机。把拣货单存为 PDF 吗？</translation>
    </message>
    <message>
        <source>A printer of pages has the language PDF and the paper 210x297; see Printers.</source>
        <translation>打印 A4 的打印机：语言为 PDF，纸张为 210x297；见“打印机”页。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Noted: %1 of %2 missing. It is settled when the walk is reported</source>
        <translation>已记下：%2 缺 %1 件。拣完上报时处理</translation>
    </message>
    <message>
        <source>Noted: %1 is all there</source>
        <translation>已记下：%1 不缺</translation>
    </message>
    <message>
        <source>its list is on its way to %1</source>
        <translation>拣货单已发送到 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PickingPage</name>
    <message>
        <source>Still to be fetched</source>
        <translation>还需补取</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>已取</translation>
    </message>
    <message>
        <source>Picking</source>
        <translation>拣货</translation>
    </message>
    <message>
        <source>Proposed waves</source>
        <translation>建议的波次</translation>
    </message>
    <message>
        <source>Waves made</source>
        <translation>已创建的波次</translation>
    </message>
    <message>
        <source>Nothing is ready to pick</source>
        <translation>没有可拣的包裹</translation>
    </message>
    <message>
        <source>Looking for what is ready …</source>
        <translation>正在查找待发货的包裹……</translation>
    </message>
    <message>
        <source>Packages are ready once stock is allocated to them: Orders, Allocate.</source>
        <translation>分配库存后包裹即为待发货：订单页，分配。</translation>
    </message>
    <message>
        <source>No wave is made yet</source>
        <translation>还没有波次</translation>
    </message>
    <message>
        <source>Reading the waves …</source>
        <translation>正在读取波次……</translation>
    </message>
    <message>
        <source>Enter on a proposed wave makes it.</source>
        <translation>在建议的波次上按 Enter 即可创建。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) ready</source>
        <translation>
            <numerusform>%n 个包裹待发货</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · not made yet</source>
        <translation>%1 · 尚未创建</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>波次 %1</translation>
    </message>
    <message>
        <source>Nothing here has the code %1</source>
        <translation>这里没有条码 %1</translation>
    </message>
    <message>
        <source>Scan a wave&apos;s list, a bin or a SKU of the walk that is shown.</source>
        <translation>请扫描波次的拣货单，或当前拣货路线中的库位或 SKU。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>On a proposed wave: it is made. On a wave: into its walk.</source>
        <translation>在建议的波次上：创建。在已有波次上：进入拣货路线。</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>What is ready now.</source>
        <translation>现在可拣的包裹。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the proposed waves.</source>
        <translation>回到建议的波次。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>A wave&apos;s list, or a bin or SKU of its walk.</source>
        <translation>波次的拣货单，或路线中的库位、SKU。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) in no proposal</source>
        <translation>
            <numerusform>%n 个包裹不在任何建议中</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PreviewPanel</name>
    <message>
        <source>As it comes out</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>%1 × %2 mm, 1 : 1</source>
        <translation>%1 × %2 mm，1 : 1</translation>
    </message>
    <message>
        <source>Check with a ruler</source>
        <translation>用尺核对</translation>
    </message>
    <message>
        <source>Hold a ruler to the screen: how wide is the label there?</source>
        <translation>把尺贴在屏幕上：面单显示得有多宽？</translation>
    </message>
    <message>
        <source>Measured width</source>
        <translation>量得的宽度</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>校正</translation>
    </message>
    <message>
        <source>An invented label</source>
        <translation>示例面单</translation>
    </message>
    <message>
        <source>The label of %1</source>
        <translation>%1 的面单</translation>
    </message>
    <message>
        <source>Read back: both codes of this label decode at %1 dpi</source>
        <translation>读回校验：此面单的两个码在 %1 dpi 下均可识读</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PrinterForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper, mm</source>
        <translation>纸张（mm）</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Bench 1</source>
        <translation>打包台 1</translation>
    </message>
    <message>
        <source>A network printer is tcp:// with its address; file:/folder writes each label into a folder.</source>
        <translation>网络打印机写 tcp:// 加地址；file:/文件夹 会把每张面单写入文件夹。</translation>
    </message>
    <message>
        <source>Add printer</source>
        <translation>添加打印机</translation>
    </message>
    <message>
        <source>Which printer is it?</source>
        <translation>是哪台打印机？</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PrinterModel</name>
    <message>
        <source>asks a question</source>
        <translation>有问题要答</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有回应</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 张在等</numerusform>
        </translation>
    </message>
    <message>
        <source>driven by another program</source>
        <translation>由另一程序驱动</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PrinterStep</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Bench 1</source>
        <translation>打包台 1</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>a label printer in the network</source>
        <translation>网络面单打印机</translation>
    </message>
    <message>
        <source>a folder for PDF files</source>
        <translation>存 PDF 的文件夹</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>指令语言</translation>
    </message>
    <message>
        <source>ZPL (Zebra and many others)</source>
        <translation>ZPL（Zebra 等）</translation>
    </message>
    <message>
        <source>TSPL (TSC and many others)</source>
        <translation>TSPL（TSC 等）</translation>
    </message>
    <message>
        <source>Label, mm</source>
        <translation>面单尺寸，毫米</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>分辨率 dpi</translation>
    </message>
    <message>
        <source>Print another test label</source>
        <translation>再打一张测试面单</translation>
    </message>
    <message>
        <source>/home/me/labels</source>
        <translation>/home/me/labels</translation>
    </message>
    <message>
        <source>192.168.1.41, port 9100</source>
        <translation>192.168.1.41，端口 9100</translation>
    </message>
    <message>
        <source>Which printer prints the labels?</source>
        <translation>用哪台打印机打面单？</translation>
    </message>
    <message>
        <source>It prints a test label at once, with its size and its edges.</source>
        <translation>会马上打印一张测试面单，标出尺寸和边缘。</translation>
    </message>
    <message>
        <source>Look at the label: the name readable, all four edges on it.</source>
        <translation>看一下面单：名称清楚，四边都在。</translation>
    </message>
    <message>
        <source>%1, test label sent</source>
        <translation>%1，已打测试面单</translation>
    </message>
    <message>
        <source>Print test label</source>
        <translation>打印测试面单</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The printer needs a name.</source>
        <translation>打印机需要名称。</translation>
    </message>
    <message>
        <source>The labels need a folder.</source>
        <translation>面单需要一个文件夹。</translation>
    </message>
    <message>
        <source>The address stands on the printer&apos;s own network page.</source>
        <translation>地址印在打印机自己的网络信息页上。</translation>
    </message>
    <message>
        <source>%1 is added. The test label is on its way …</source>
        <translation>已添加 %1，正在打印测试面单…</translation>
    </message>
    <message>
        <source>%1 has taken the test label. What is crooked or pale is set right under Printers.</source>
        <translation>%1 已收到测试面单。偏移或浓淡不对，可在“打印机”里校准。</translation>
    </message>
    <message>
        <source>%1 does not answer yet. The label waits and comes out when it does; see Printers.</source>
        <translation>%1 还没有应答。面单在等待，打印机应答后就会打印；见“打印机”。</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>面单打印机</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::PrintersPage</name>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Last jobs</source>
        <translation>最近任务</translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>还没有打印机</translation>
    </message>
    <message>
        <source>Last jobs of %1</source>
        <translation>%1 的最近任务</translation>
    </message>
    <message>
        <source>A network address is enough, or a folder for PDF.</source>
        <translation>有网络地址即可，或填一个存放 PDF 的文件夹。</translation>
    </message>
    <message>
        <source>Nothing printed yet. Labels and test pages stand here.</source>
        <translation>还没有打印过。面单和测试页会列在这里。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ProductActions</name>
    <message>
        <source>Which product is it?</source>
        <translation>这是哪个商品？</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Shop or platform</source>
        <translation>店铺或平台</translation>
    </message>
    <message>
        <source>Platform SKU</source>
        <translation>平台 SKU</translation>
    </message>
    <message>
        <source>Our SKU</source>
        <translation>商品 SKU</translation>
    </message>
    <message>
        <source>Pieces in one</source>
        <translation>每份件数</translation>
    </message>
    <message>
        <source>A set of ten that is sold as one is ten pieces of our product.</source>
        <translation>十个一套出售的，就是十件本店商品。</translation>
    </message>
    <message>
        <source>Add a shop first.</source>
        <translation>请先添加店铺。</translation>
    </message>
    <message>
        <source>Say what the platform calls it.</source>
        <translation>请填写平台的叫法。</translation>
    </message>
    <message>
        <source>Say which of our products it is.</source>
        <translation>请填写是哪个商品。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n order(s) wait for allocation</source>
        <translation>
            <numerusform>%1：%n 单等待分仓</numerusform>
        </translation>
    </message>
    <message>
        <source>or a word of its name, or its barcode</source>
        <translation>或名称中的词，或条码</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ProductDetailPanel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>报关</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Shops call it</source>
        <translation>店铺的叫法</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>所在库位</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>未选择商品</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>等待的内容</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Way on</source>
        <translation>如何继续</translation>
    </message>
    <message>
        <source>Say which of our products it is: all its orders go on, and later ones are understood by themselves.</source>
        <translation>指定它是哪个商品：它的所有订单随即继续，以后的订单会自动识别。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>none: scan its SKU</source>
        <translation>无：可扫描 SKU</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Declared as</source>
        <translation>申报品名</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文品名</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS 编码</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>申报价值</translation>
    </message>
    <message>
        <source>Nothing is known yet: labels to other countries want it.</source>
        <translation>尚未填写：寄往国外的面单需要。</translation>
    </message>
    <message>
        <source>%1 on hand</source>
        <translation>在库 %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ProductsPage</name>
    <message>
        <source>bundle of %1</source>
        <translation>%1 种组合</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Platform SKU</source>
        <translation>平台 SKU</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Orders waiting</source>
        <translation>等待订单</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>SKU, name, barcode</source>
        <translation>SKU、名称、条码</translation>
    </message>
    <message>
        <source>Unmapped SKUs</source>
        <translation>未配对的 SKU</translation>
    </message>
    <message>
        <source>Every SKU is understood</source>
        <translation>所有 SKU 都已配对</translation>
    </message>
    <message>
        <source>No order waits for a SKU that is not mapped.</source>
        <translation>没有订单在等待配对。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>Reading the products …</source>
        <translation>正在读取商品……</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的内容</translation>
    </message>
    <message>
        <source>No product has “%1”.</source>
        <translation>没有商品含有“%1”。</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Import a file with a column sku; names, barcodes and weights as you have them.</source>
        <translation>请导入含 sku 列的文件；名称、条码、重量有则填。</translation>
    </message>
    <message>
        <source>the first %1; search to narrow</source>
        <extracomment>searching looks through all products, the list shows their beginning</extracomment>
        <translation>仅显示前 %1 条；可搜索缩小范围</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ProfileDialog</name>
    <message>
        <source>Profile %1</source>
        <translation>模板 %1</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Choose a sample file</source>
        <translation>选择样例文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>The first orders of the sample</source>
        <translation>样例的前几个订单</translation>
    </message>
    <message>
        <source>Choose a sample file: its first orders are shown here as they would come in.</source>
        <translation>选择样例文件后，这里显示前几个订单导入后的样子。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Order files (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>订单文件 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Sample file: %1</source>
        <translation>样例文件：%1</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>The first orders of the sample, as they would come in:</source>
        <translation>样例的前几个订单，导入后的样子：</translation>
    </message>
    <message>
        <source>No order could be read with these columns.</source>
        <translation>按这些列读不出任何订单。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n 行被拒</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The first orders of the sample stand here when this is put right:</source>
        <translation>改正后，这里显示样例的前几个订单：</translation>
    </message>
    <message>
        <source>The profile needs a name.</source>
        <translation>模板需要名称。</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>还缺：%1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::RangeForm</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>首个号码</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>最后号码</translation>
    </message>
    <message>
        <source>As the post gave them: two letters, eight digits and a check digit, two letters. Both are part of the range.</source>
        <translation>按邮政提供的填写：两个字母、八位数字加一位校验码、两个字母。首尾都包含在内。</translation>
    </message>
    <message>
        <source>This is no S10 number: two letters, nine digits, two letters.</source>
        <translation>这不是 S10 号码：应为两个字母、九位数字、两个字母。</translation>
    </message>
    <message>
        <source>The check digit is wrong. With these eight digits the number is %1.</source>
        <translation>校验码不对。这八位数字对应的号码是 %1。</translation>
    </message>
    <message>
        <source>No channel takes its numbers from ranges.</source>
        <translation>没有渠道使用号段。</translation>
    </message>
    <message>
        <source>Both numbers begin and end with the same letters.</source>
        <translation>首尾号码的字母必须相同。</translation>
    </message>
    <message>
        <source>The last number lies before the first.</source>
        <translation>最后号码小于首个号码。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::RefusedRowsDialog</name>
    <message>
        <source>Refused rows of %1</source>
        <translation>%1 中被拒的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read. All others are in. Correct these in the file and import it again: nothing is taken twice.</source>
        <translation>
            <numerusform>有 %n 行读不出来，其余都已导入。改好文件后再导入一次即可，不会重复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::Reminder</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln 个包裹已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due within two hours</source>
        <translation>
            <numerusform>%Ln 个包裹两小时内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later today</source>
        <translation>
            <numerusform>%Ln 个包裹今天稍后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All that is due</source>
        <translation>所有到期包裹</translation>
    </message>
    <message>
        <source>Supercargo: nothing is due today</source>
        <translation>Supercargo：今日没有到期包裹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) should have left</source>
        <translation>
            <numerusform>%Ln 个包裹本该已经发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) must leave soon</source>
        <translation>
            <numerusform>%Ln 个包裹须尽快发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) must leave today</source>
        <translation>
            <numerusform>%Ln 个包裹须今日发出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supercargo::ui::RulesPanel</name>
    <message>
        <source>Orders of one buyer to one address become one package without asking</source>
        <translation>同一买家寄往同一地址的订单自动合为一个包裹</translation>
    </message>
    <message>
        <source>New orders wait until somebody approves them</source>
        <translation>新订单需人工审核后才处理</translation>
    </message>
    <message>
        <source>Usual warehouse</source>
        <translation>常用仓库</translation>
    </message>
    <message>
        <source>Buyers&apos; data may go after</source>
        <translation>买家资料可在多久后清除</translation>
    </message>
    <message>
        <source>Rows of order files are kept for</source>
        <translation>订单文件的原始行保留</translation>
    </message>
    <message>
        <source>How orders are handled</source>
        <translation>订单处理规则</translation>
    </message>
    <message>
        <source>for all windows and benches</source>
        <translation>适用于所有窗口和打包台</translation>
    </message>
    <message>
        <source> days after shipping</source>
        <translation> 天（发货后）</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ScanList</name>
    <message>
        <source>Nothing scanned here yet</source>
        <translation>这里还没有扫描</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Supercargo %1</source>
        <translation>Supercargo %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopDetailPanel</name>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>标发货失败</translation>
    </message>
    <message>
        <source>Files in</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Files out</source>
        <translation>标发货文件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>No shop chosen</source>
        <translation>未选择店铺</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待标发货</translation>
    </message>
    <message>
        <source>it is not known whether it arrived</source>
        <translation>不确定平台是否收到</translation>
    </message>
    <message>
        <source>None yet: download the platform&apos;s order file and import it.</source>
        <translation>还没有：从平台下载订单文件后导入。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 known</source>
        <translation>新增 %1，变更 %2，已有 %3</translation>
    </message>
    <message>
        <source>stopped half-way</source>
        <translation>中途停止</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n 行被拒</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet: what has left is written into a file to upload.</source>
        <translation>还没有：包裹发出后会写成文件，供上传。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not written: write it again</source>
        <translation>%1，未写成：请重新生成</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Platform is told</source>
        <translation>何时标发货</translation>
    </message>
    <message>
        <source>when the label is out</source>
        <translation>面单打印后</translation>
    </message>
    <message>
        <source>when the parcel has left</source>
        <translation>包裹发出后</translation>
    </message>
    <message>
        <source>Stock in two warehouses</source>
        <translation>库存分在两仓时</translation>
    </message>
    <message>
        <source>ship in parts</source>
        <translation>分批发货</translation>
    </message>
    <message>
        <source>wait until one has all</source>
        <translation>等一个仓齐货</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>the fastest way</source>
        <translation>时效最快</translation>
    </message>
    <message>
        <source>the cheapest way</source>
        <translation>费用最低</translation>
    </message>
    <message>
        <source>Merge group</source>
        <translation>合并组</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 行被拒</numerusform>
        </translation>
    </message>
    <message>
        <source>Broke off: %1 Import it again to go on.</source>
        <translation>中断：%1重新导入即可继续。</translation>
    </message>
    <message>
        <source>Tell again</source>
        <translation>重新标发货</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopDialog</name>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>添加哪个店铺？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add shop</source>
        <translation>添加店铺</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Amazon US, as you call it</source>
        <translation>如“亚马逊美国”，自己认得即可</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Platform is told</source>
        <translation>何时标发货</translation>
    </message>
    <message>
        <source>when the parcel has left</source>
        <translation>包裹发出后</translation>
    </message>
    <message>
        <source>when the label is out</source>
        <translation>面单打印后</translation>
    </message>
    <message>
        <source>Zone and currency count where the platform&apos;s file names none.</source>
        <translation>平台文件没写时区或币种时，按这里的算。</translation>
    </message>
    <message>
        <source>Stock in two warehouses</source>
        <translation>库存分在两仓时</translation>
    </message>
    <message>
        <source>wait until one has all</source>
        <translation>等一个仓齐货</translation>
    </message>
    <message>
        <source>ship in parts</source>
        <translation>分批发货</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>the cheapest way</source>
        <translation>费用最低</translation>
    </message>
    <message>
        <source>the fastest way</source>
        <translation>时效最快</translation>
    </message>
    <message>
        <source>Merge group</source>
        <translation>合并组</translation>
    </message>
    <message>
        <source>shops of one group may share a parcel</source>
        <translation>同组店铺的订单可合并发货</translation>
    </message>
    <message>
        <source>The shop needs a name.</source>
        <translation>店铺需要名称。</translation>
    </message>
    <message>
        <source>Three letters, as in USD</source>
        <translation>三个字母，如 USD</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopImport</name>
    <message>
        <source>Import order files</source>
        <translation>导入订单文件</translation>
    </message>
    <message>
        <source>Order files (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>订单文件 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Orders belong to a shop, and there is none yet.</source>
        <translation>订单属于店铺，而现在还没有店铺。</translation>
    </message>
    <message>
        <source>Add the shop first, then import its file.</source>
        <translation>请先添加店铺，再导入文件。</translation>
    </message>
    <message>
        <source>as its columns tell</source>
        <translation>按列名自动识别</translation>
    </message>
    <message>
        <source>by the profile %1</source>
        <translation>按模板 %1</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>导入 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)?</source>
        <translation>
            <numerusform>导入 %n 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Only try: tell what would come in, write nothing</source>
        <translation>只试一下：告诉会导入什么，不写入</translation>
    </message>
    <message>
        <source>Importing a file again is harmless: no order is taken twice.</source>
        <translation>重复导入无妨：订单不会重复。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Shop, platform</source>
        <translation>店铺、平台</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>列对应模板</translation>
    </message>
    <message>
        <source>No profile yet</source>
        <translation>还没有模板</translation>
    </message>
    <message>
        <source>Files of Amazon, eBay, AliExpress and Shopify need none; any other file does.</source>
        <translation>Amazon、eBay、速卖通、Shopify 的文件不需要；其他文件需要。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>标发货失败</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待标发货</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Change the shop or the profile.</source>
        <translation>修改店铺或模板。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>By name and platform.</source>
        <translation>按名称和平台。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>The chips over the table.</source>
        <translation>表格上方的筛选。</translation>
    </message>
    <message>
        <source>Reading the shops …</source>
        <translation>正在读取店铺…</translation>
    </message>
    <message>
        <source>No shop yet</source>
        <translation>还没有店铺</translation>
    </message>
    <message>
        <source>Orders belong to a shop. Add the first one, then import its file.</source>
        <translation>订单属于店铺。先添加店铺，再导入它的文件。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>No shop has “%1”.</source>
        <translation>没有店铺含“%1”。</translation>
    </message>
    <message>
        <source>No shop here now</source>
        <translation>这里现在没有店铺</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation>
            <numerusform>%n 个店铺</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Write confirmations</source>
        <translation>生成标发货文件</translation>
    </message>
    <message>
        <source>Nothing waits to be confirmed.</source>
        <translation>没有待标发货的订单。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>已生成 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Profile %1 is saved</source>
        <translation>已保存模板 %1</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 known</source>
        <translation>新增 %1，变更 %2，已有 %3</translation>
    </message>
    <message>
        <source>%1 would bring: %2</source>
        <translation>%1 会导入：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n 行被拒</numerusform>
        </translation>
    </message>
    <message>
        <source>Only tried: nothing is written.</source>
        <translation>只是试一下：没有写入。</translation>
    </message>
    <message>
        <source>Stopped half-way. What is in stays; import the file again to go on.</source>
        <translation>已中途停止。已导入的保留；再次导入该文件即可继续。</translation>
    </message>
    <message>
        <source>Show refused rows</source>
        <translation>查看被拒的行</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>已生成 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No file was written for this shop yet</source>
        <translation>该店铺还没有生成过文件</translation>
    </message>
    <message>
        <source>The path of %1 is copied</source>
        <translation>已复制 %1 的路径</translation>
    </message>
    <message>
        <source>%1 speaks to %2 instead of its platform: for tests only.</source>
        <translation>%1 正与 %2 通信，而不是平台：仅供测试。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接异常</translation>
    </message>
    <message>
        <source>Syncing is paused: the shops&apos; keys are locked.</source>
        <translation>同步已暂停：店铺的密钥已锁定。</translation>
    </message>
    <message>
        <source>No orders come and nothing is told until their passphrase is given.</source>
        <translation>输入口令之前不会拉单，也不会回传发货。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shop(s) in other lists.</source>
        <translation>
            <numerusform>其他列表中有 %Ln 家店铺。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload it at the shop&apos;s platform, or type in what it lists.</source>
        <translation>请上传到该店铺的平台，或按清单逐条录入。</translation>
    </message>
    <message>
        <source>Upload each at its shop&apos;s platform, or type in what it lists.</source>
        <translation>请分别上传到各店铺的平台，或按清单逐条录入。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SplitDialog</name>
    <message>
        <source>Split %1: what goes into a second package?</source>
        <translation>拆分 %1：哪些放进第二个包裹？</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pieces of %1 that go into the second package</source>
        <translation>%1 放进第二个包裹的件数</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Nothing leaves yet</source>
        <translation>还没有选择要移出的商品</translation>
    </message>
    <message>
        <source>One piece must stay</source>
        <translation>至少保留一件</translation>
    </message>
    <message>
        <source>%1 stay, %2 go</source>
        <translation>保留 %1 件，移出 %2 件</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StationChooser</name>
    <message>
        <source>Which station is this?</source>
        <translation>这是哪个打包台？</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>新打包台</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Bench 1</source>
        <translation>打包台 1</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Add and begin</source>
        <translation>添加并开始</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>There is none yet: give this one a name.</source>
        <translation>还没有打包台：请给这一个取名。</translation>
    </message>
    <message>
        <source>It is remembered on this PC.</source>
        <translation>本机会记住。</translation>
    </message>
    <message>
        <source>Add a warehouse first</source>
        <translation>请先添加仓库</translation>
    </message>
    <message>
        <source>Card of the keys as PDF</source>
        <translation>按键卡 PDF</translation>
    </message>
    <message>
        <source>A sheet of codes for the bench: scanned, they do what the keys do</source>
        <translation>打包台用的条码页：扫描即等于按键</translation>
    </message>
    <message>
        <source>Save the card of the keys</source>
        <translation>保存按键卡</translation>
    </message>
    <message>
        <source>bench-card</source>
        <translation>按键卡</translation>
    </message>
    <message>
        <source>The card is in %1</source>
        <translation>按键卡已保存到 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StationHead</name>
    <message>
        <source>Leave the station</source>
        <translation>离开打包台</translation>
    </message>
    <message>
        <source>Work at another station</source>
        <translation>换一个打包台</translation>
    </message>
    <message>
        <source>Scan to label</source>
        <translation>扫描到出单</translation>
    </message>
    <message>
        <source>single pieces</source>
        <translation>单品单件</translation>
    </message>
    <message>
        <source>one product, several pieces</source>
        <translation>单品多件</translation>
    </message>
    <message>
        <source>several products, second sort</source>
        <translation>多品二次分拣</translation>
    </message>
    <message>
        <source>Wave %1 · %2</source>
        <translation>波次 %1 · %2</translation>
    </message>
    <message>
        <source>No wave</source>
        <translation>无波次</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有回应</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>labels</comment>
        <translation>
            <numerusform>%n 张在等</numerusform>
        </translation>
    </message>
    <message>
        <source>p50 %1 · p95 %2 ms</source>
        <extracomment>Half of the labels came quicker than %1, 95 of 100 quicker than %2</extracomment>
        <translation>p50 %1 · p95 %2 ms</translation>
    </message>
    <message>
        <source>Of the last %1 labels: half were quicker than the first figure, 95 of 100 than the second</source>
        <translation>最近 %1 张面单中，一半快于第一个数字，95% 快于第二个数字</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StationPage</name>
    <message>
        <source>How many pieces of the next product?</source>
        <translation>下一种商品有几件？</translation>
    </message>
    <message>
        <source>Type the number and Enter, then scan the piece once.</source>
        <translation>输入数量按 Enter，再扫描一次商品。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) wait for the printer.</source>
        <translation>
            <numerusform>有 %n 张面单在等打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>Add one on the page Printers</source>
        <translation>请在“打印机”页添加</translation>
    </message>
    <message>
        <source>Labels of this station go to:</source>
        <translation>本台的面单送到：</translation>
    </message>
    <message>
        <source>No package is open</source>
        <translation>没有打开的包裹</translation>
    </message>
    <message>
        <source>Which piece of %1 is missing?</source>
        <translation>%1 缺哪一件？</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>哪张面单？</translation>
    </message>
    <message>
        <source>Scan the label, or the package, then F9</source>
        <translation>请扫描面单或包裹，再按 F9</translation>
    </message>
    <message>
        <source>Print the label of %1 again: why?</source>
        <translation>重打 %1 的面单：原因？</translation>
    </message>
    <message>
        <source>It is marked as a reprint and counted.</source>
        <translation>会标为重打并计数。</translation>
    </message>
    <message>
        <source>Scan the label, or the package, then Shift F9</source>
        <translation>请扫描面单或包裹，再按 Shift F9</translation>
    </message>
    <message>
        <source>Void the label of %1: why?</source>
        <translation>作废 %1 的面单：原因？</translation>
    </message>
    <message>
        <source>Its number is dead for good, and the pieces go back to their bins.</source>
        <translation>单号永久失效，商品退回库位。</translation>
    </message>
    <message>
        <source>Scan the next piece</source>
        <translation>请扫描下一件</translation>
    </message>
    <message>
        <source>Sorting wall</source>
        <translation>播种墙</translation>
    </message>
    <message>
        <source>Last 20 scans</source>
        <translation>最近 20 次扫描</translation>
    </message>
    <message>
        <source>Scan the piece: it counts as %1</source>
        <translation>请扫描商品：算 %1 件</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上一码 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>停 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan a piece</source>
        <translation>请扫描商品</translation>
    </message>
    <message>
        <source>Scan a wave or a piece</source>
        <translation>请扫描波次或商品</translation>
    </message>
    <message>
        <source>%1 packs %2. Take it over?</source>
        <translation>%1 正在打包 %2。要接手吗？</translation>
    </message>
    <message>
        <source>What was scanned there stays scanned.</source>
        <translation>那边扫过的仍然有效。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在那边</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>The label is printing: into the bag, label on, next piece.</source>
        <translation>面单正在打印：装袋、贴单、下一件。</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Put the piece into the slot with this number.</source>
        <translation>把商品放进该号码的格口。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Checked. More pieces belong to this package.</source>
        <translation>已核对，该包裹还有商品。</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Stop: no label. The screen says why and what to do.</source>
        <translation>停：没有面单。屏幕会说明原因和做法。</translation>
    </message>
    <message>
        <source>Nothing is open here</source>
        <translation>这里没有打开的包裹</translation>
    </message>
    <message>
        <source>No piece is missing</source>
        <translation>没有缺件</translation>
    </message>
    <message>
        <source>Scan the package or the wave first</source>
        <translation>请先扫描包裹或波次</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>波次 %1</translation>
    </message>
    <message>
        <source>Which piece of %1 is damaged?</source>
        <translation>%1 的哪一件破损？</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Another bin is asked for it. Where none has one, the package goes back to waiting.</source>
        <translation>将从其他库位调一件；都没有时，包裹退回等待。</translation>
    </message>
    <message>
        <source>Another reason</source>
        <extracomment>The last of several reasons: one that is typed</extracomment>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Type the reason, then Enter. A scan is still a scan.</source>
        <translation>输入原因后按 Enter。扫描仍按扫描处理。</translation>
    </message>
    <message>
        <source>At the wall every piece is scanned</source>
        <translation>播种墙上每件都要扫描</translation>
    </message>
    <message>
        <source>The next one may belong into another slot</source>
        <translation>下一件可能属于另一个格口</translation>
    </message>
    <message>
        <source>Type or scan its SKU, then Enter.</source>
        <translation>输入或扫描其 SKU，然后回车。</translation>
    </message>
    <message>
        <source>End wave %1 with gaps in its slots?</source>
        <translation>格口还缺货，结束波次 %1 吗？</translation>
    </message>
    <message>
        <source>One piece that is not there is reported with F8.</source>
        <translation>单件找不到时按 F8 上报。</translation>
    </message>
    <message>
        <source>End, they wait</source>
        <translation>结束，继续等货</translation>
    </message>
    <message>
        <source>All of it is missing</source>
        <translation>全部缺货</translation>
    </message>
    <message>
        <source>Go on sorting</source>
        <translation>继续分拣</translation>
    </message>
    <message>
        <source>%1, without the typed %2</source>
        <extracomment>%1: &quot;last 690…&quot;, %2: a digit that somebody typed before the scan</extracomment>
        <translation>%1，已去掉手输的 %2</translation>
    </message>
    <message>
        <source>Give %1 back?</source>
        <translation>退回包裹 %1 吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned piece(s) will count as not scanned.</source>
        <translation>
            <numerusform>已扫描的 %n 件商品将视为未扫描。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Go on packing</source>
        <translation>继续打包</translation>
    </message>
    <message>
        <source>Close wave %1 here?</source>
        <translation>在本台关闭波次 %1 吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) of it have no label yet. They stay in the wave.</source>
        <translation>
            <numerusform>还有 %n 个包裹没有面单，仍留在波次中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read twice: counted once</source>
        <translation>读了两次：只算一次</translation>
    </message>
    <message>
        <source>Scan it, or choose.</source>
        <translation>请扫描该件，或选择。</translation>
    </message>
    <message>
        <source>Where was the damaged piece?</source>
        <translation>损坏的那件原来在哪里？</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockActions</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>WAREHOUSE/BIN</source>
        <translation>仓库/库位</translation>
    </message>
    <message>
        <source>The books have %1 on hand there, %2 of them reserved.</source>
        <translation>账面在库 %1，其中占用 %2。</translation>
    </message>
    <message>
        <source>How many lie there?</source>
        <translation>那里有多少件？</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点数</translation>
    </message>
    <message>
        <source>%1: %2 counted in %3</source>
        <translation>%1：%3 盘点为 %2</translation>
    </message>
    <message>
        <source>How many more, or less?</source>
        <translation>增加或减少多少？</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Pieces, + or −</source>
        <translation>件数（+ 或 −）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>broken, found, sample …</source>
        <translation>破损、找到、样品……</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>这样不会有变化。</translation>
    </message>
    <message>
        <source>The ledger keeps why: say it in a few words.</source>
        <translation>流水要记录原因：请简单写几个字。</translation>
    </message>
    <message>
        <source>%1: now %2 in %3</source>
        <translation>%1：%3 现有 %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Where do they go?</source>
        <translation>移到哪里？</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>From bin</source>
        <translation>从库位</translation>
    </message>
    <message>
        <source>To bin</source>
        <translation>到库位</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Say which bin they go to.</source>
        <translation>请填写目标库位。</translation>
    </message>
    <message>
        <source>%1: %2 carried to %3</source>
        <translation>%1：%2 件已移到 %3</translation>
    </message>
    <message>
        <source>Verify stock</source>
        <translation>核对库存</translation>
    </message>
    <message>
        <source>Put stock right</source>
        <translation>更正库存</translation>
    </message>
    <message numerus="yes">
        <source>%n bin(s) put right</source>
        <translation>
            <numerusform>已更正 %n 个库位</numerusform>
        </translation>
    </message>
    <message>
        <source>Count them, and type how many lie there.</source>
        <translation>请清点后输入件数。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) wait again</source>
        <translation>
            <numerusform>%n 个包裹重新等待</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 counted, and the books have %2. Is that right?</source>
        <translation>盘点 %1 件，账面 %2 件。对吗？</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 counted, %2 reserved: %n package(s) will wait again.</source>
        <translation>
            <numerusform>盘点 %1 件，已占用 %2 件：%n 个包裹将重新等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>the books have %1</source>
        <translation>账面 %1 件</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>按 %1 件入账</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新盘点</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不处理</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockDetailPanel</name>
    <message>
        <source>Stock in the bin</source>
        <translation>库位库存</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>Reserved for</source>
        <translation>占用于</translation>
    </message>
    <message>
        <source>Last moves</source>
        <translation>最近流水</translation>
    </message>
    <message>
        <source>In other bins</source>
        <translation>其他库位</translation>
    </message>
    <message>
        <source>No bin chosen</source>
        <translation>未选择库位</translation>
    </message>
    <message>
        <source>on hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可用</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>%1 on hand</source>
        <translation>在库 %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockPage</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>库位</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>入库时间</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>SKU, name, bin, barcode</source>
        <translation>SKU、名称、库位、条码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Run empty</source>
        <translation>已空</translation>
    </message>
    <message>
        <source>Reading the stock …</source>
        <translation>正在读取库存……</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的内容</translation>
    </message>
    <message>
        <source>No bin has “%1”.</source>
        <translation>没有库位含有“%1”。</translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>还没有库存</translation>
    </message>
    <message>
        <source>Import what was counted: a file with sku, warehouse, bin and quantity.</source>
        <translation>请导入盘点文件：含 sku、warehouse、bin、quantity。</translation>
    </message>
    <message>
        <source>Nothing here now</source>
        <translation>这里现在没有内容</translation>
    </message>
    <message>
        <source>the first %1; search to narrow</source>
        <extracomment>searching and the chips look through all of the stock, the list shows its beginning</extracomment>
        <translation>仅显示前 %1 条；可搜索缩小范围</translation>
    </message>
    <message numerus="yes">
        <source>%n bin(s) differ from their moves</source>
        <translation>
            <numerusform>%n 个库位与流水不符</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger of moves is the truth; the levels can be set to what it says.</source>
        <translation>以流水为准；可以把库存数改为流水的结果。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s) in other lists.</source>
        <translation>
            <numerusform>其他列表中有 %Ln 个库位。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+ bins</source>
        <translation>%1+ 个库位</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s)</source>
        <translation>
            <numerusform>%Ln 个库位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s) checked: all are as their moves say</source>
        <translation>
            <numerusform>已核对 %Ln 个库位：均与流水一致</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, also %2 that ran empty</source>
        <extracomment>&quot;285 bins checked: all are as their moves say, also 1 that ran empty&quot;</extracomment>
        <translation>%1；另有 %2 个已空</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::StockTellingDialog</name>
    <message>
        <source>Tell %1 how many can be bought?</source>
        <translation>向 %1 回传可售数量？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tell the platform the free stock of every SKU</source>
        <translation>把每个 SKU 的可用库存回传平台</translation>
    </message>
    <message>
        <source>Keep back of each</source>
        <translation>每个 SKU 保留</translation>
    </message>
    <message>
        <source>Only SKUs that are mapped to a product are told; the platform then has what is free, less what is kept back.</source>
        <translation>只回传已匹配商品的 SKU；平台得到的是可用库存减去保留数量。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SyncPanel</name>
    <message>
        <source>Shops in step</source>
        <translation>店铺同步</translation>
    </message>
    <message>
        <source>last good pull %1</source>
        <translation>最近拉单 %1</translation>
    </message>
    <message>
        <source>no good pull yet</source>
        <translation>还没有成功拉单</translation>
    </message>
    <message numerus="yes">
        <source>%n in step</source>
        <translation>
            <numerusform>%n 个正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 个延迟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing still</source>
        <translation>
            <numerusform>%n 个停着</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n 个已暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) wait to be told</source>
        <translation>
            <numerusform>%n 条发货待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <translation>%1，最早自 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 条被拒</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1. Everything else works; orders and marks wait until the network is back.</source>
        <translation>自 %1 起断网。其他功能照常；订单和发货标记等网络恢复。</translation>
    </message>
    <message>
        <source>Offline. Everything else works; orders and marks wait until the network is back.</source>
        <translation>已断网。其他功能照常；订单和发货标记等网络恢复。</translation>
    </message>
    <message>
        <source>all orders are here to %1</source>
        <translation>%1 之前的订单已全部到齐</translation>
    </message>
    <message>
        <source>fetching now</source>
        <translation>正在拉单</translation>
    </message>
    <message>
        <source>next run %1</source>
        <translation>下次拉单 %1</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::SyncStatus</name>
    <message>
        <source>Syncing is paused: locked. Unlock</source>
        <translation>同步已暂停：已锁定。解锁</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>已断网</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) in step</source>
        <translation>
            <numerusform>%n 个店铺同步正常</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 stands still</source>
        <translation>%1 已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) stand still</source>
        <translation>
            <numerusform>%n 个店铺已停止</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>待发送 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 条被拒</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::TableImport</name>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 as before</source>
        <translation>%1：新增 %2，更改 %3，未变 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n 行被拒</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped half-way. What is in stays; import the file again to go on.</source>
        <translation>中途停止。已导入的保留；再导入一次即可继续。</translation>
    </message>
    <message>
        <source>Show refused rows</source>
        <translation>查看被拒的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::TagDialog</name>
    <message numerus="yes">
        <source>Tag %n order(s)</source>
        <translation>
            <numerusform>给 %n 个订单加标签</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag, or a new one</source>
        <translation>标签名，或新标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Enter puts it on or takes it off · F2 name and colour · Esc closes</source>
        <translation>Enter 贴上或取下 · F2 改名和颜色 · Esc 关闭</translation>
    </message>
    <message>
        <source>is on it: takes it off</source>
        <translation>已贴上：按 Enter 取下</translation>
    </message>
    <message>
        <source>is on %1 of them</source>
        <translation>其中 %1 个已贴</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>新标签“%1”</translation>
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
<context>
    <name>supercargo::ui::TodayPage</name>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Import a platform&apos;s order file, and this page says what to do next.</source>
        <translation>导入平台的订单文件，本页会告诉您下一步做什么。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>The date at the top of the page Today (format of QLocale)</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WallView</name>
    <message>
        <source>%1 complete · %2 begun · %3 empty</source>
        <translation>%1 个格口已齐 · %2 个未齐 · %3 个空</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WallWindow</name>
    <message>
        <source>Sorting wall of %1</source>
        <translation>%1 的播种墙</translation>
    </message>
    <message>
        <source>%1: no wave of several products is open</source>
        <translation>%1：没有打开多品波次</translation>
    </message>
    <message>
        <source>Wave %1 · %2</source>
        <translation>波次 %1 · %2</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WarehouseDialog</name>
    <message>
        <source>Change warehouse %1</source>
        <translation>修改仓库 %1</translation>
    </message>
    <message>
        <source>Which warehouse?</source>
        <translation>哪个仓库？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add warehouse</source>
        <translation>添加仓库</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>BAO: short, it stands before every bin</source>
        <translation>如 BAO：要短，写在每个库位前</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shenzhen Bao&apos;an</source>
        <translation>深圳宝安</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家 / 地区</translation>
    </message>
    <message>
        <source>Ships from</source>
        <translation>发货地址</translation>
    </message>
    <message>
        <source>Street, city, postcode</source>
        <translation>街道、城市、邮编</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Handling a package</source>
        <translation>每个包裹操作费</translation>
    </message>
    <message>
        <source>Handling a piece</source>
        <translation>每件操作费</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>What handling costs there counts when a warehouse is chosen for an order.</source>
        <translation>为订单选仓时会计入该仓的操作费。</translation>
    </message>
    <message>
        <source>An amount, as in 1.50</source>
        <translation>金额，如 1.50</translation>
    </message>
    <message>
        <source>It needs a short code without “/”: BAO, A, MAIN.</source>
        <translation>需要一个不含“/”的短代码：BAO、A、MAIN。</translation>
    </message>
    <message>
        <source>Three letters, as in USD</source>
        <translation>三个字母，如 USD</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WarehouseStep</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shenzhen Bao&apos;an</source>
        <translation>深圳宝安</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>BAO: short, it stands before every bin</source>
        <translation>如 BAO：要短，写在每个库位前</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Ships from</source>
        <translation>发货地址</translation>
    </message>
    <message>
        <source>Street, city, postcode</source>
        <translation>街道、城市、邮编</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bins, products and stock come in later, by one file each.</source>
        <translation>库位、商品和库存以后各用一个文件导入。</translation>
    </message>
    <message>
        <source>Where do your goods lie?</source>
        <translation>货放在哪里？</translation>
    </message>
    <message>
        <source>The warehouse is there. Others come in by a file.</source>
        <translation>仓库已添加。其他仓库用文件导入。</translation>
    </message>
    <message>
        <source>The first warehouse, and the address that its parcels ship from.</source>
        <translation>第一个仓库，以及包裹从哪里发出。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Add warehouse</source>
        <translation>添加仓库</translation>
    </message>
    <message>
        <source>It needs a short code without “/”: BAO, A, MAIN.</source>
        <translation>需要一个不含“/”的短代码：BAO、A、MAIN。</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WarehouseTable</name>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>尚未分仓</translation>
    </message>
    <message>
        <source>By warehouse</source>
        <translation>按仓库</translation>
    </message>
    <message>
        <source>orders, now; shipped: today</source>
        <translation>当前订单；已发货为今日</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WarehousesPanel</name>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>overseas</source>
        <translation>海外</translation>
    </message>
    <message>
        <source>marketplace</source>
        <translation>平台仓</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家 / 地区</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>库位数</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>No warehouse yet</source>
        <translation>还没有仓库</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Add one, or import a file of them; their bins come in on the page Stock.</source>
        <translation>请添加，或用文件导入；库位在“库存”页导入。</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WavePanel</name>
    <message>
        <source>Chosen wave</source>
        <translation>选中的波次</translation>
    </message>
    <message>
        <source>No wave is chosen</source>
        <translation>未选择波次</translation>
    </message>
    <message>
        <source>Its walk is shown here, stop by stop.</source>
        <translation>这里按顺序显示拣货路线。</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>拣货路线</translation>
    </message>
    <message>
        <source>The walk is empty</source>
        <translation>路线为空</translation>
    </message>
    <message>
        <source>Nothing of this wave is left to pick.</source>
        <translation>该波次没有待拣的货了。</translation>
    </message>
    <message numerus="yes">
        <source>package(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>个包裹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>piece(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SKU(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>个 SKU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bin(s)</source>
        <comment>after a figure</comment>
        <translation>
            <numerusform>个库位</numerusform>
        </translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>Way between the bins</source>
        <translation>库位之间的路线</translation>
    </message>
</context>
<context>
    <name>supercargo::ui::WindowPanel</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
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
        <source>Rows</source>
        <translation>行高</translation>
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
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Packages that are due</source>
        <translation>到期包裹</translation>
    </message>
    <message>
        <source>Remind me beside the clock</source>
        <translation>在系统托盘提醒</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation>不提醒</translation>
    </message>
</context>
</TS>
